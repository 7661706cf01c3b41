using System.Text.Json;
using Integreat.Platform.Tests.Feedback;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The reference platform's answers to writes, word for word, and what it keeps of them.</summary>
public sealed class WriteConformanceTests(WritePlatform written) : IClassFixture<WritePlatform>
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from item in WriteCase.All
        from address in item.Addresses
        select new TheoryDataRow<string, string>(item.Name, address);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_write_is_answered_as_by_the_reference_platform(string name, string address)
    {
        var platform = await written.Platform;
        var desk = new FeedbackDesk(platform);
        var item = WriteCase.All.Single(item => item.Name == name);
        var before = (await desk.ReadAsync(WritePlatform.Augsburg)).Length;

        using var response = await platform.SendAsync(new HttpMethod(item.Method), address, item.Content());

        Assert.Equal(item.Status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Null(JsonDifference.Find(item.Expected, body, exact: true));
        var kept = await desk.ReadAsync(WritePlatform.Augsburg);
        Assert.Equal(before + (item.Stored is null ? 0 : 1), kept.Length);
        if (item.Stored is { } stored)
        {
            var newest = kept[0].Feedback;
            Assert.Null(JsonDifference.Find(stored, JsonSerializer.Serialize(new
            {
                rating = newest.Rating,
                comment = newest.Comment,
                is_technical = newest.Technical,
                language = newest.Language,
                region = "augsburg",
            })));
        }
    }

    [Fact]
    public void All_cases_are_read()
    {
        ReferenceData.File("write_cases.json");

        Assert.Equal(25, WriteCase.All.Count + WriteCase.NotBuilt.Count);
    }
}

/// <summary>A platform with the reference data.</summary>
public sealed class WritePlatform : IAsyncLifetime
{
    public const long Augsburg = 1;

    private readonly Lazy<Task<PlatformHost>> _platform = new(StartAsync);

    internal Task<PlatformHost> Platform => _platform.Value;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (_platform is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _platform.Value).DisposeAsync();
        }
    }

    private static async Task<PlatformHost> StartAsync()
    {
        var dump = ReferenceData.File("test_data.json");
        var platform = await PlatformHost.StartAsync(new SqliteStorage());
        await platform.ImportAsync([dump]);
        return platform;
    }
}
