using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>What the API says of a page, and what the journal says that it should.</summary>
internal sealed record PublicPage(long Text, string Title, string Slug, int Order);

/// <summary>A region folded from its facts, by nobody but the journal and the model. The platform must be stopped.</summary>
/// <param name="Commands">Of each fact the id of the command that it comes from.</param>
internal sealed record JournalReplay(Region State, IReadOnlyList<RegionFact> Facts, IReadOnlyList<string> Commands)
{
    public static async Task<JournalReplay> ReadAsync(PlatformStorage storage, string stream)
    {
        var services = new ServiceCollection();
        await using var provider = (storage.ConnectionString is { } connectionString
            ? services.AddPostgresStorage(connectionString)
            : services.AddSqliteStorage(storage.Folder)).BuildServiceProvider();
        List<RegionFact> facts = [];
        List<string> commands = [];
        var journal = provider.GetRequiredService<IJournal>();
        await foreach (var entry in journal.ReadAsync(stream, after: 0, TestContext.Current.CancellationToken))
        {
            facts.Add(Grains.Journaling.Facts.Region.Read(entry));
            commands.Add(entry.CommandId);
        }

        return new JournalReplay(facts.Aggregate(Region.Empty, (region, fact) => region.Apply(fact)), facts, commands);
    }

    public int Count<TFact>() => Facts.OfType<TFact>().Count();

    /// <summary>The public pages in tree order.</summary>
    public IEnumerable<PublicPage> PublicPages(string language) => Below(PageId.Root, new LanguageCode(language));

    private IEnumerable<PublicPage> Below(PageId parent, LanguageCode language)
    {
        foreach (var page in State.Pages.ChildrenOf(parent).Select(child => State.Pages.Find(child)!))
        {
            if (!page.Archived && page.Translations.GetValueOrDefault(language)?.Public is { } text)
            {
                yield return new PublicPage(text.Id.Value, text.Title, text.Slug, page.Order);
                foreach (var below in Below(page.Id, language))
                {
                    yield return below;
                }
            }
        }
    }
}
