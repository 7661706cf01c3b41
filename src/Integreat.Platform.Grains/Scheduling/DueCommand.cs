using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Scheduling;

/// <summary>A command that a moment gives. Its id follows from item and moment, so however often it is tried, it is carried out once.</summary>
internal sealed record DueCommand(CommandContext Context, string Digest)
{
    public static DueCommand Send(NewsId news, SendDueNews send) => new(
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"due:send-news:{news.Value}:{send.For.UtcDateTime:O}")),
        CommandDigest.Of("send-due-news", news, send.For));

    public static DueCommand Launch(DateTimeOffset moment) => new(
        CommandContext.Service(string.Create(CultureInfo.InvariantCulture, $"due:launch:{moment.UtcDateTime:O}")),
        CommandDigest.Of("launch-due-region", moment));
}
