using System.Collections.Immutable;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Screens.Texts;

namespace Integreat.Platform.Gateway.Screens.NewsDesk;

/// <summary>The text of a piece of news in one language, as it is being written.</summary>
public sealed class NewsDraft(TextLanguage language)
{
    /// <summary>What is sure to be seen of a notification on a phone that is locked.</summary>
    public const int SeenOfTitle = 50;

    /// <inheritdoc cref="SeenOfTitle"/>
    public const int SeenOfText = 150;

    private (string Title, string Text) _saved = ("", "");
    private (string Title, string Text) _model = ("", "");

    public TextLanguage Language => language;

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Of the text that is there; 0: there is none.</summary>
    public int Revision { get; private set; }

    /// <summary>What somebody else has saved meanwhile, as long as something else is written here.</summary>
    public NewsTextView? Theirs { get; private set; }

    public bool IsChanged => (Title.Trim(), Text) != _saved;

    /// <summary>Whether there is something to be kept: what another message began it with is not saved either, but nobody's work.</summary>
    public bool IsWritten => IsChanged && (Title.Trim(), Text) != Before;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Text);

    // What was there before somebody wrote.
    private (string Title, string Text) Before => Revision is 0 ? _model : _saved;

    /// <summary>Takes what is there now. What is written here and not saved yet stays.</summary>
    public void Take(NewsTextView? there)
    {
        var (keeps, isNew) = (IsChanged, there?.Revision != Revision);
        (Revision, _saved) = (there?.Revision ?? 0, (there?.Title ?? "", there?.Text ?? ""));
        if (!keeps)
        {
            (Title, Text) = _saved;
        }

        Theirs = !IsChanged ? null : isNew && keeps ? there : Theirs;
    }

    /// <summary>Begins with the text of another message, as if somebody had just written it.</summary>
    public void WriteAfter(NewsTextView? model) => (Title, Text) = _model = (model?.Title.Trim() ?? "", model?.Text ?? "");

    /// <summary>Goes on with what a browser has kept. Returns whether that is something else than what was there before.</summary>
    /// <param name="there">Is shown beside it if it was saved since the writing began.</param>
    public bool Restore(KeptNews kept, NewsTextView? there)
    {
        if ((kept.Title.Trim(), kept.Text) == Before)
        {
            return false;
        }

        (Title, Text, Theirs) = (kept.Title, kept.Text, kept.Revision < Revision ? there : null);
        return true;
    }

    /// <summary>Takes back what was written here and not saved: the saved text is there again, or that of the message after which it is written.</summary>
    public void Discard()
    {
        (Title, Text) = Before;
        Theirs = null;
    }

    /// <summary>In which languages readers find it: where it has a title, or everywhere if the main language stands in.</summary>
    public static ImmutableArray<TextLanguage> Reached(IEnumerable<NewsDraft> drafts, string mode)
    {
        var all = drafts.ToList();
        return [.. all.Where(draft => draft.Title.Trim() is not "" || (mode is NewsModes.UseMainLanguage && all.Any(each => each.Title.Trim() is not ""))).Select(draft => draft.Language)];
    }
}

/// <summary>What readers get in a language in which there is no text.</summary>
public static class NewsModes
{
    public const string OnlyAvailable = "ONLY_AVAILABLE";
    public const string UseMainLanguage = "USE_MAIN_LANGUAGE";
}
