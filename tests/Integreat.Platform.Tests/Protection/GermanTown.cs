using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Protection;

/// <summary>A region in German on a platform that need not have anything yet.</summary>
internal static class GermanTown
{
    public static async Task<Town> FoundAsync(PlatformHost platform, string slug)
    {
        await platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveLanguageAsync(
            CommandContext.Service("german"),
            new LanguageData { Slug = "de", Bcp47Tag = "de-DE", NativeName = "Deutsch", EnglishName = "German" });
        return await Town.FoundAsync(platform, slug, "de");
    }
}
