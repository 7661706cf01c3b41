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
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

/// <summary>A region as a template, and a region that is made of one. No grain waits for another: the template lies in the database as bodies.</summary>
internal sealed partial class RegionGrain : IRegionOnboarding
{
    private const int TextsAtOnce = 1000;

    private (ImmutableArray<string> Parts, Template Content)? _templateRead;

    private delegate bool MayRefer(ReadOnlySpan<byte> text);

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
        return new(new TemplateParts(template.Region.Value, template.Version, await StoreAsync(parts, cancellation)));
    }

    /// <summary>Stores what is not there yet: of a version that was a template before, nothing.</summary>
    private async Task<ImmutableArray<string>> StoreAsync(ImmutableArray<Body> parts, CancellationToken cancellation)
    {
        ImmutableArray<string> hashes = [.. parts.Select(part => part.Hash)];
        var missing = await _journal.FindMissingBodiesAsync(hashes, cancellation);
        await _journal.StoreBodiesAsync(parts.RemoveAll(part => !missing.Contains(part.Hash)));
        return hashes;
    }

    public Task<Outcome> CloneAsync(
        CommandContext context, RegionSettingsData settings, TemplateParts parts, ImmutableArray<string> languages, string? manager) => MakeAsync(
            context,
            CommandDigest.Of("clone-region", settings, parts.Region, languages, manager),
            settings,
            parts.Parts,
            template => (template, [.. languages.Select(language => new LanguageCode(language))], null),
            manager);

    /// <summary>Makes the region of a stored template.</summary>
    /// <param name="read">What the template is here, which of its languages are taken, and where its region was, if that was elsewhere.</param>
    private async Task<Outcome> MakeAsync(
        CommandContext context, string digest, RegionSettingsData settings, ImmutableArray<string> parts,
        Func<Template, (Template Template, ImmutableArray<LanguageCode> Languages, FormerAddresses? Former)> read, string? manager)
    {
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

        var (stored, unreadable) = _templateRead is { } known && known.Parts.SequenceEqual(parts)
            ? (known.Content, null)
            : await TemplateFile.ReadAsync(_journal, parts);
        if (stored is null)
        {
            return Refused(unreadable!);
        }

        // Before texts are read: what the template could take at most.
        var (content, chosen, former) = read(stored);
        if (CloneNumbers.TryTake(NumbersWithOffers(), CloneParts.Of(content, chosen, [.. content.Contacts.Select(contact => contact.Id)]), out _) is { IsEmpty: false } wanted)
        {
            Want(wanted);
            _templateRead = (parts, stored); // the same command comes again in a moment
            return Unprepared(NumberSupply.Exhausted(wanted.Keys.First()));
        }

        var texts = new TemplateTexts(content, _addresses.WebAppUrl, _addresses.CmsUrl);
        var speaking = await ReadSpeakingAsync(text => texts.MayRefer(text) || former?.MayRefer(text) is true, content, chosen);
        var contacts = speaking.Values.SelectMany(TemplateTexts.ContactsIn).ToImmutableHashSet();
        CloneNumbers.TryTake(NumbersWithOffers(), CloneParts.Of(content, chosen, contacts), out var numbers);
        var rewritten = await Task.Run(() => speaking
            .Select(text => (text.Key, Html: texts.Rewrite(former?.Rewrite(text.Value) ?? text.Value, Id, own.Slug, numbers), Was: text.Value))
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
    private async Task<Dictionary<string, string>> ReadSpeakingAsync(
        MayRefer mayRefer, Template template, ImmutableArray<LanguageCode> languages)
    {
        var speaking = new Dictionary<string, string>(StringComparer.Ordinal);
        var hashes = CloneParts.PageTexts(template, languages)
            .SelectMany(text => new[] { text.Working.Content.Hash, text.Public?.Content.Hash }).OfType<string>().Distinct();
        foreach (var some in hashes.Chunk(TextsAtOnce))
        {
            foreach (var (hash, bytes) in await _journal.ReadBodiesAsync([.. some], CancellationToken.None))
            {
                if (mayRefer(bytes.Span))
                {
                    speaking.Add(hash, Encoding.UTF8.GetString(bytes.Span));
                }
            }
        }

        return speaking;
    }
}
