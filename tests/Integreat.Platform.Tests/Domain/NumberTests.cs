using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class NumberTests
{
    private static readonly Region Unprepared = Region.Empty.After(
    [
        new RegionCreated(new RegionId(3), Settings), new LanguageAdded(German, null, true, true), new PageAdded(new(1), PageId.Root, 1),
    ]);

    [Fact]
    public void Who_creates_something_waits_until_the_platform_has_granted_numbers()
    {
        RegionCommand[] commands =
        [
            new AddPage(PageId.Root, null), Save(new(1), German, 0, "Titel"), new SaveOrganization(null, "Tür", "", "", null),
            new SaveMedia(new MediaFile(default, "a.png", "", "image/png", "a", "", 1, false, Monday)),
        ];

        Assert.All(commands, command => Unprepared.When(command).ThenRefused("unprepared"));
        Assert.All(commands, command => Assert.Null(Given(
            new LanguageAdded(German, null, true, true), new PageAdded(new(1), PageId.Root, 1)).When(command).Refusal));
    }

    [Fact]
    public void The_last_number_of_a_block_is_used_before_the_region_asks_for_more()
    {
        var region = Unprepared.After([new NumbersGranted(NumberKind.Page, 1_000_500, 2)])
            .After(new AddPage(PageId.Root, null), new AddPage(PageId.Root, null));

        Assert.NotNull(region.Pages.Find(new(1_000_501)));
        region.When(new AddPage(PageId.Root, null)).ThenRefused("unprepared");
        var granted = region.After([new NumbersGranted(NumberKind.Page, 1_000_900, 1)]);
        Assert.Equal(1_000_900, granted.When(new AddPage(PageId.Root, null)).Created);
    }

    [Fact]
    public void A_refused_command_uses_no_number()
    {
        var region = Given();
        region.When(new AddPage(new PageId(404), null)).ThenRefused("page-unknown");

        Assert.Equal(1_000_000, region.When(new AddPage(PageId.Root, null)).Created);
    }

    [Fact]
    public void A_number_that_came_with_an_import_is_none_of_the_block_s_business()
    {
        var supply = NumberSupply.Empty.Grant("page", 1_000_000, 10);

        Assert.Same(supply, supply.Use("page", 17));
        Assert.Same(supply, supply.Use("page", 1_000_010));
        Assert.Same(supply, supply.Use("media", 1_000_000));
        Assert.Equal(1_000_000, supply.Use("page", 17).Peek("page"));
    }

    [Fact]
    public void A_number_inside_the_block_and_all_before_it_are_used()
    {
        var supply = NumberSupply.Empty.Grant("page", 1_000_000, 10).Use("page", 1_000_004);

        Assert.Equal(1_000_005, supply.Peek("page"));
        Assert.Equal(5, supply.Left("page"));
        Assert.Same(supply, supply.Use("page", 1_000_002));
        Assert.Null(supply.Use("page", 1_000_009).Peek("page"));
    }

    [Fact]
    public void Every_kind_has_a_stock_of_its_own()
    {
        var supply = NumberSupply.Empty.Grant("page", 1_000_000, 1).Grant("media", 1_000_000, 1).Use("page", 1_000_000);

        Assert.Null(supply.Peek("page"));
        Assert.Equal(1_000_000, supply.Peek("media"));
        Assert.Null(supply.Peek("organization"));
    }
}
