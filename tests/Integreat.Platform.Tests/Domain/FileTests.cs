using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>Media records and organisations: what pages refer to.</summary>
public sealed class FileTests
{
    private static readonly MediaFile Photo = new(
        default, "regions/3/photo.jpg", "regions/3/photo_small.jpg", "image/jpeg", "photo.jpg", "Das Rathaus", 2048, false, Monday);

    private static readonly Organization Door = new(new OrganizationId(7), "tuer-an-tuer", "Tür an Tür", "https://tuer.example", null);

    [Fact]
    public void A_file_gets_a_number()
    {
        var decision = Given().When(new SaveMedia(Photo));

        decision.Then(new MediaSaved(Photo with { Id = new MediaId(1_000_000) }));
        Assert.Equal(1_000_000, decision.Created);
    }

    [Fact]
    public void A_file_s_record_is_replaced_under_its_number()
    {
        var region = Given(new MediaSaved(Photo with { Id = new MediaId(5) }));

        var decision = region.When(new SaveMedia(Photo with { Id = new MediaId(5), Hidden = true }));

        decision.Then(new MediaSaved(Photo with { Id = new MediaId(5), Hidden = true }));
        Assert.Null(decision.Created);
    }

    [Fact]
    public void A_record_needs_a_file_and_a_number_needs_a_record()
    {
        Given().When(new SaveMedia(Photo with { File = "" })).ThenRefused("file-missing");
        Given().When(new SaveMedia(Photo with { Id = new MediaId(5) })).ThenRefused("media-unknown");
        Given().When(new SaveMedia(Photo with { Id = GlobalIcon })).ThenRefused("media-unknown");
    }

    [Fact]
    public void An_organization_gets_a_number_and_a_slug_made_of_its_name()
    {
        var decision = Given().When(new SaveOrganization(null, " Tür an Tür ", "", "", GlobalIcon));

        decision.Then(new OrganizationSaved(new Organization(new OrganizationId(1_000_000), "tür-an-tür", "Tür an Tür", "", GlobalIcon)));
        Assert.Equal(1_000_000, decision.Created);
    }

    [Fact]
    public void An_organization_keeps_its_own_slug_and_takes_no_other_s()
    {
        var region = Given(new OrganizationSaved(Door));

        region.When(new SaveOrganization(Door.Id, "Tür", "tuer-an-tuer", "", null))
            .Then(new OrganizationSaved(Door with { Name = "Tür", Website = "" }));
        region.When(new SaveOrganization(null, "Tür", "tuer-an-tuer", "", null))
            .Then(new OrganizationSaved(new Organization(new OrganizationId(1_000_000), "tuer-an-tuer-2", "Tür", "", null)));
    }

    [Fact]
    public void An_organization_may_show_a_file_of_its_region()
    {
        var region = Given(new MediaSaved(Photo with { Id = new MediaId(5) }));

        Assert.Null(region.When(new SaveOrganization(null, "Tür", "", "", new MediaId(5))).Refusal);
    }

    [Fact]
    public void An_organization_is_not_saved()
    {
        Given().When(new SaveOrganization(Door.Id, "Tür", "", "", null)).ThenRefused("organization-unknown");
        Given().When(new SaveOrganization(null, " ", "slug", "", null)).ThenRefused("name-missing");
        Given().When(new SaveOrganization(null, "Tür", "", "", new MediaId(5))).ThenRefused("media-unknown");
        Given().When(new SaveOrganization(null, "???", "", "", null)).ThenRefused("slug-missing");
    }
}
