using System.Text.Json.Nodes;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Gateway.Import;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Chat;

/// <summary>Devices go on in their tickets after a move from the reference platform.</summary>
public sealed class ChatImportTests
{
    [Fact]
    public async Task Chats_move_with_their_desk_and_go_on()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage(), new StoppedClock(ChatFixture.Start), ChatFixture.Settings);
        await using var zammad = await FakeZammad.StartAsync();
        zammad.Tickets.Add(7, new FakeTicket(7, "[Integreat Chat] [en] device", "integreat-chat", "x", ChatFixture.Start) { Consent = true });
        zammad.Write(7, "Question", sender: "Customer");
        zammad.Tickets.Add(6, new FakeTicket(6, "[Integreat Chat] [en] device", "integreat-chat", "x", ChatFixture.Start));
        JsonObject[] Records() =>
        [
            .. Town(FakeZammad.Token, zammad.Address + "/"), Chat(1, "device", 6, 1), Chat(2, "device", 7, 1), Chat(3, "nobody", 8, null),
        ];

        var first = await ImportAsync(platform, Records());
        var answer = JsonNode.Parse(await platform.ReadAsync("/api/v3/town/en/chat/device/"))!;
        var again = await ImportAsync(platform, Records());

        Assert.Contains(new("cms.userchat", 1), first.Taken);
        Assert.Equal(("Question", true), ($"{answer["messages"]![0]!["content"]}", (bool)answer["evaluation_consent"]!));
        Assert.Empty(again.Taken);
        Assert.Contains(new("cms.userchat", 1), again.Unchanged);
    }

    [Fact]
    public async Task A_token_of_the_dump_replaces_another_one_only_if_the_dump_changed()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await ImportAsync(platform, Town("eins"));
        Assert.Equal("eins", await TokenAsync(platform));

        await platform.Grains.GetGrain<IHelpDesks>(GrainKeys.HelpDesks).ConnectAsync(1, new HelpDeskSecrets("hier-geaendert", ""));
        await ImportAsync(platform, Town("eins"));
        Assert.Equal("hier-geaendert", await TokenAsync(platform));

        await ImportAsync(platform, Town("zwei"));
        Assert.Equal("zwei", await TokenAsync(platform));
    }

    private static async Task<ImportedPart> ImportAsync(PlatformHost platform, JsonObject[] records)
    {
        using var dump = new SmallDump().With(records);
        return Assert.Single((await platform.ImportAsync(dump.Files)).Regions);
    }

    private static async Task<string?> TokenAsync(PlatformHost platform) =>
        (await platform.HelpDesks.FindAsync(1, TestContext.Current.CancellationToken))?.AccessToken;

    private static JsonObject[] Town(string token, string address = "") =>
    [
        Region(1).Set("zammad_access_token", token).Set("zammad_url", address).Set("integreat_chat_enabled", true),
        Language(1, "en"), Node(1, 1, 1, null, 1),
    ];

    private static JsonObject Chat(long key, string device, long ticket, long? region) => Record("cms.userchat", key, new()
    {
        ["device_id"] = device,
        ["zammad_id"] = ticket,
        ["region"] = region,
        ["language"] = 1,
    });
}
