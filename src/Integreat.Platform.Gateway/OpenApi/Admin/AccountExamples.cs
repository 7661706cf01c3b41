using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Accounts.OpenId;
using Integreat.Platform.Gateway.Accounts.Passkeys;
using Integreat.Platform.Gateway.Regions;
using Integreat.Platform.Gateway.Rights;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>Accounts, and what people may do.</summary>
internal static class AccountExamples
{
    private const string Account = "0192f3c1a5d07b3e9f10";
    private const string Password = "five words in a row";

    private static readonly JsonElement Credential = JsonElement.Parse("""{"id":"2Vb0…","type":"public-key","response":{"clientDataJSON":"eyJ0…"}}""");

    public static ImmutableArray<object> All { get; } =
    [
        new PasswordForm("amira@example.org", Password),
        new SignInView(SecondFactorRequired: false),
        new CodeForm("492039"),
        new AccountView(Account, "amira@example.org", "Amira Haddad", "de", SecondFactor: true),
        new SessionsView([new SessionView("7", AdminExamples.Now, AdminExamples.Now, "Firefox on Linux", Current: true)]),
        new PasswordChangeForm("the one before it", Password),
        new EmailForm("amira@example.org"),
        new ResetView("If there is an account with this address, a mail with a link is on its way."),
        new ResetForm("Q2hb…", Password),
        new PresentPasswordForm(Password),
        new AuthenticatorView("JBSWY3DPEHPK3PXP", "otpauth://totp/Integreat:amira%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Integreat", "<svg …>"),
        new RecoveryCodesView(["7F2K-9QXM", "B4TD-0WLC"]),
        new TokenForm("Events from the library", [PersonalScopes.Read, PersonalScopes.Content], 90),
        new NewTokenView("3", "igt_3_Vb0…", AdminExamples.Now.AddDays(90)),
        new TokensView(
            [new TokenView("3", "Events from the library", [PersonalScopes.Read, PersonalScopes.Content], AdminExamples.Now, AdminExamples.Now.AddDays(90), null)]),
        new PasskeyForm(Credential),
        new NewPasskeyForm("Office PC", Credential),
        new NewPasskeyView("2Vb0…"),
        new PasskeyNameForm("Laptop"),
        new PasskeysView([new PasskeyView("2Vb0…", "Office PC", AdminExamples.Now, BackedUp: false)]),
        new DirectoriesView([new DirectoryView("kaiserslautern", "Stadtverwaltung Kaiserslautern")]),
        new DirectoryAddressView("https://sso.kaiserslautern.example/authorize?client_id=integreat&…"),
        new AcceptForm("Q2hb…", "Amira Haddad", Password),
        new InvitationForm("amira@example.org", RegionRoles.Editor, "Amira Haddad"),
        new InvitationView(482, Account),
        new OwnRegionsView(null, [new OwnRegionView("kaiserslautern", "Stadt Kaiserslautern", "ACTIVE", Member: true)]),
        new RightsView(RegionRoles.Author, 4, null, ["view-pages", "edit-pages"], [new PageRightView(17, Account, MayPublish: false)]),
        new MembersAnswer(
            482,
            [new MemberAnswer(Account, "Amira Haddad", "amira@example.org", Invited: false, RegionRoles.Author, 4)],
            [new PageRightView(17, Account, MayPublish: false)]),
        new MemberForm(RegionRoles.Author, 4),
        new PageRightForm(MayPublish: false),
        new StaffForm(StaffRoles.ServiceTeam),
        new StaffView(31, [new StaffMember(Account, StaffRoles.ServiceTeam)]),
        new TeamInvitationForm("amira@example.org", StaffRoles.ServiceTeam, "Amira Haddad"),
        new AccountList(
            [new FoundAccount(Account, "Amira Haddad", "amira@example.org", Invited: false, AdminExamples.Now, StaffRole: null, ["kaiserslautern"])], More: false),
        new ConditionsView([new RegionCondition("kaiserslautern", "Stadt Kaiserslautern", "ACTIVE", 3, 212, 540, 61, 35, AdminExamples.Now)]),
    ];
}
