using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Directory;

/// <summary>What the directory is rendered with besides the regions' cards, as last heard of the platform.</summary>
internal sealed class DirectorySources
{
    /// <summary>By slug.</summary>
    public Dictionary<string, PlatformLanguageSource> Languages { get; } = [];

    /// <summary>By number.</summary>
    public Dictionary<long, OfferSource> Offers { get; } = [];

    /// <summary>The languages as gateways are told of them, by slug.</summary>
    public ImmutableArray<PublicLanguage> PublicLanguages =>
    [
        .. Languages.Values.OrderBy(language => language.Code, StringComparer.Ordinal).Select(language => new PublicLanguage(
            language.Code, language.Bcp47Tag, language.WebAppTitle, language.WebAppDescription)),
    ];

    /// <summary>Takes note of what the platform told; false if the directory has no use for any of it.</summary>
    public bool Take(SourceDelta delta)
    {
        if (delta.IsFull)
        {
            Languages.Clear();
            Offers.Clear();
        }

        foreach (var item in delta.Items)
        {
            switch (item.Kind)
            {
                case SourceKinds.Language when SourceJson.Read<PlatformLanguageSource>(item) is var language:
                    Languages[language.Code] = language;
                    break;
                case SourceKinds.Offer:
                    Offers[item.Id] = SourceJson.Read<OfferSource>(item);
                    break;
            }
        }

        return delta.Items.Any(item => item.Kind is SourceKinds.Language or SourceKinds.Offer);
    }
}
