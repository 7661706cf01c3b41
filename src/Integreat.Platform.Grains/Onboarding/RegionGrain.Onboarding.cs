using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Onboarding;

namespace Integreat.Platform.Grains.Regions;

/// <summary>A region as a template, and a region that is made of one. No grain waits for another: the template lies in the database as bodies.</summary>
internal sealed partial class RegionGrain : IRegionOnboarding
{
    private const int TextsAtOnce = 1000;

    private (ImmutableArray<string> Parts, Template Content)? _templateRead;

    public async Task<Answer<TemplateParts>> WriteTemplateAsync(Caller caller, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(
            caller,
            actor => Region.Check(actor, Capability.ChangeRegions),
            seen => ((Template?)Template.Of(seen.Region, seen.Version), (Refusal?)null),
            cancellation);
        if (answer.Value is not { } template)
        {
            return new(null, answer.RefusalCode, answer.Detail);
        }

        var parts = await Task.Run(() => TemplateFile.Write(template), cancellation);
        var missing = await _journal.FindMissingBodiesAsync([.. parts.Select(part => part.Hash)], cancellation);
        await _journal.StoreBodiesAsync(parts.RemoveAll(part => !missing.Contains(part.Hash))); // of a version that was a template before: none
        return new(new TemplateParts(template.Region.Value, template.Version, [.. parts.Select(part => part.Hash)]));
    }

    public async Task<Outcome> CloneAsync(
        CommandContext context, RegionSettingsData settings, TemplateParts parts, ImmutableArray<string> languages, string? manager)
    {
        var digest = CommandDigest.Of("clone-region", settings, parts.Region, languages, manager);
        if (!RegionSettingsMapping.TryParse(settings, out var own, out var refusal))
        {
            return Refused(refusal);
        }

        // Before anything is fetched: who may not uses up no numbers.
        if (CheckRights(Region, context, new CreateRegion(Id, own)) is { } denied)
        {
            return Refused(denied);
        }

        if (Region.Settings is not null)
        {
            return await ExecuteAsync(context, digest, new CreateRegion(Id, own)); // the same again, or too late
        }

        var chosen = languages.Select(language => new LanguageCode(language)).ToImmutableArray();
        var (content, unreadable) = _templateRead is { } read && read.Parts.SequenceEqual(parts.Parts)
            ? (read.Content, null)
            : await TemplateFile.ReadAsync(_journal, parts.Parts);
        if (content is null)
        {
            return Refused(unreadable!);
        }

        // Before texts are read: what the template could take at most.
        if (CloneNumbers.TryTake(NumbersWithOffers(), CloneParts.Of(content, chosen, [.. content.Contacts.Select(contact => contact.Id)]), out _) is { IsEmpty: false } wanted)
        {
            Want(wanted);
            _templateRead = (parts.Parts, content); // the same command comes again in a moment
            return Unprepared(NumberSupply.Exhausted(wanted.Keys.First()));
        }

        var texts = new TemplateTexts(content, _addresses.WebAppUrl, _addresses.CmsUrl);
        var speaking = await ReadSpeakingAsync(texts, content, chosen);
        var contacts = speaking.Values.SelectMany(TemplateTexts.ContactsIn).ToImmutableHashSet();
        CloneNumbers.TryTake(NumbersWithOffers(), CloneParts.Of(content, chosen, contacts), out var numbers);
        var rewritten = await Task.Run(() => speaking
            .Select(text => (text.Key, Html: texts.Rewrite(text.Value, Id, own.Slug, numbers), Was: text.Value))
            .Where(text => text.Html != text.Was)
            .ToImmutableDictionary(text => text.Key, text => text.Html));
        var outcome = await ExecuteAsync(
            context,
            digest,
            new CloneRegion(
                Id, own, content, chosen, contacts, rewritten.ToImmutableDictionary(text => text.Key, text => Text.Of(text.Value)), manager),
            [.. rewritten.Values.SelectMany(html => BodiesOf(html))]);
        if (outcome.RefusalCode is null)
        {
            _templateRead = null;
            _quota.Refill(); // what a region begins with was not written in it
        }

        return outcome;
    }

    public Task<Outcome> RenewPreviewAsync(CommandContext context, string hash) =>
        ExecuteAsync(context, CommandDigest.Of("renew-preview", hash), new RenewPreview(hash, _clock.GetUtcNow()));

    public Task<Outcome> SeePreviewAsync(CommandContext context, string hash) => Region.Preview is { SeenAt: not null, Hash: var known } && known == hash
        ? Task.FromResult(new Outcome(_stream.Version)) // nothing to note, and nothing to keep of it
        : ExecuteAsync(context, CommandDigest.Of("see-preview", hash), new SeePreview(hash, _clock.GetUtcNow()));

    /// <summary>The texts that may speak of the template, by hash. Read in parts: all of a large region at once would fill the memory.</summary>
    private async Task<Dictionary<string, string>> ReadSpeakingAsync(TemplateTexts texts, Template template, ImmutableArray<LanguageCode> languages)
    {
        var speaking = new Dictionary<string, string>(StringComparer.Ordinal);
        var hashes = CloneParts.PageTexts(template, languages)
            .SelectMany(text => new[] { text.Working.Content.Hash, text.Public?.Content.Hash }).OfType<string>().Distinct();
        foreach (var some in hashes.Chunk(TextsAtOnce))
        {
            foreach (var (hash, bytes) in await _journal.ReadBodiesAsync([.. some], CancellationToken.None))
            {
                if (texts.MayRefer(bytes.Span))
                {
                    speaking.Add(hash, Encoding.UTF8.GetString(bytes.Span));
                }
            }
        }

        return speaking;
    }
}
