using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people come into a region.</summary>
[Collection(AccountsTests.Name)]
public sealed class InvitationTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Who_is_invited_is_a_member_before_the_mail_is_opened()
    {
        var room = await Newsroom.OpenAsync(fixture, "einladung", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);

        var invited = await manager.OkAsync(
            HttpMethod.Post, "regions/einladung/invitations", new { email = "neu@einladung.example", role = "author", name = "Neu Hier" });

        var member = (await manager.OkAsync(HttpMethod.Get, "regions/einladung/members")).GetProperty("members").EnumerateArray()
            .Single(each => each.GetProperty("account").GetString() == invited.GetProperty("account").GetString());
        Assert.Equal(("Neu Hier", "neu@einladung.example", true, "author"), (
            member.GetProperty("name").GetString(), member.GetProperty("email").GetString(), member.GetProperty("invited").GetBoolean(),
            member.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Who_has_an_account_becomes_a_member_without_a_mail()
    {
        var room = await Newsroom.OpenAsync(fixture, "bekannt", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var (person, email) = await fixture.SignInAsync();

        await manager.OkAsync(HttpMethod.Post, "regions/bekannt/invitations", new { email, role = "observer" });

        Assert.Equal("observer", (await person.OkAsync(HttpMethod.Get, "regions/bekannt/rights")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task Nobody_is_written_to_by_somebody_who_may_not_invite()
    {
        var room = await Newsroom.OpenAsync(fixture, "niemand", "de");
        var ((editor, _), (manager, _)) = (await room.MemberAsync(RegionRoles.Editor), await room.MemberAsync(RegionRoles.Manager));
        var before = Mails();

        Assert.Equal((403, "rights-missing"), await editor.RefusedAsync(
            HttpMethod.Post, "regions/niemand/invitations", new { email = "a@niemand.example", role = "author" }));
        Assert.Equal((422, "role-unknown"), await manager.RefusedAsync(
            HttpMethod.Post, "regions/niemand/invitations", new { email = "a@niemand.example", role = "superuser" }));
        Assert.Equal((422, "organization-unknown"), await manager.RefusedAsync(
            HttpMethod.Post, "regions/niemand/invitations", new { email = "a@niemand.example", role = "author", organization = 404 }));
        Assert.Equal((422, "mail-language-unknown"), await manager.RefusedAsync(
            HttpMethod.Post, "regions/niemand/invitations", new { email = "a@niemand.example", role = "author", language = "ar" }));
        Assert.Equal(before, Mails());
    }

    private int Mails() => Directory.Exists(fixture.MailFolder) ? Directory.GetFiles(fixture.MailFolder).Length : 0;
}
