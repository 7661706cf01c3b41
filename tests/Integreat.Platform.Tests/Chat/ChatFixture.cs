using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Chat;

/// <summary>One running platform for tests that chat: it waits a second for help desks, and takes answers of up to 64 KiB.</summary>
public sealed class ChatFixture : IAsyncLifetime
{
    private PlatformHost? _platform;

    internal static DateTimeOffset Start => FakeZammad.Start;

    internal static KeyValuePair<string, string?>[] Settings { get; } = [new("Chat:TimeoutSeconds", "1"), new("Chat:LargestKilobytes", "64")];

    internal PlatformHost Platform => _platform!;

    public async ValueTask InitializeAsync() =>
        _platform = await PlatformHost.StartAsync(new SqliteStorage(), new StoppedClock(Start), Settings);

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class ChatTests : ICollectionFixture<ChatFixture>
{
    public const string Name = "chat";
}
