using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Onboarding;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Screens.Words;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>
/// From the register to the preview on one page. What is filled in is one command: sent again after a failure it makes the same region, and no second
/// one.
/// </summary>
public sealed partial class NewRegion
{
    private readonly TypingPause _typing = new();
    private ElementReference _heading;
    private ImmutableArray<DirectoryEntry> _regions = [];
    private ImmutableArray<Municipality>? _found;
    private Municipality? _entry;
    private DirectoryEntry? _template;
    private HashSet<string> _languages = [];
    private Founded? _founded;
    private string? _refusal;
    private string _text = "";
    private string _manager = "";
    private string _command = NewCommand();
    private bool _isBusy;
    private bool _movesFocus;

    [Inject]
    internal IGrainFactory Grains { get; set; } = null!;

    [Inject]
    internal IServiceProvider Services { get; set; } = null!;

    [Inject]
    internal DirectoryReplica Directory { get; set; } = null!;

    [Inject]
    internal Visitors Visitors { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    public required Visitor Visitor { get; set; }

    private FoundingWords Words => Visitor.Words.Team.Founding;

    private bool IsComplete => _entry is not null && _template is not null;

    protected override async Task OnInitializedAsync() => _regions =
    [
        .. (await Directory.ReadAsync(CancellationToken.None)).All
            .Where(region => region.Languages.Length > 0)
            .OrderBy(region => region.Name, StringComparer.Create(Visitor.Culture, ignoreCase: true)),
    ];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_movesFocus)
        {
            _movesFocus = false;
            await _heading.FocusAsync();
        }
    }

    private async Task SearchAsync()
    {
        if (!await _typing.IsOverAsync())
        {
            return;
        }

        var text = _text;
        if (text.Trim() is "")
        {
            (_found, _entry) = (null, null);
            return;
        }

        try
        {
            var answer = await Grains.GetGrain<IRegister>(GrainKeys.Register).SearchAsync(Visitor.Caller, text, CancellationToken.None);
            if (text == _text)
            {
                // Whoever types on wants what is typed then.
                (_found, _entry) = (answer.Value?.Entries ?? [], answer.Value?.Entries.FirstOrDefault(entry => entry.Ags == _entry?.Ags));
                _refusal = answer.RefusalCode is { } code ? Visitor.Words.Refusals.Say(code, answer.Detail!) : null;
            }
        }
        catch (Exception exception) when (IsAway(exception))
        {
            _refusal = Visitor.Words.Frame.Unreachable;
        }
    }

    private void Choose(Municipality entry) => (_entry, _command, _refusal) = (entry, NewCommand(), null);

    private void ChooseTemplate(string? slug)
    {
        _template = _regions.FirstOrDefault(region => region.Slug == slug);
        (_languages, _command, _refusal) = ([.. (_template?.Languages ?? []).Select(language => language.Slug)], NewCommand(), null);
    }

    private void Toggle(string language, bool isWanted)
    {
        _ = isWanted ? _languages.Add(language) : _languages.Remove(language);
        _command = NewCommand();
    }

    private async Task FoundAsync()
    {
        if (_isBusy || _entry is not { } entry || _template is not { } template)
        {
            return;
        }

        (_isBusy, _refusal) = (true, null);
        try
        {
            if (!await Visitors.IsSignedInAsync(Visitor))
            {
                _refusal = Visitor.Words.Refusals.Say("sign-in-required", "");
                return;
            }

            var plan = new FoundingPlan(
                entry.Ags, [.. template.Languages.Select(language => language.Slug).Where(_languages.Contains)],
                _manager.Trim() is { Length: > 0 } manager ? manager : null, Visitor.Language.Code);
            var context = new CommandContext(_command, Visitor.Account, Credentials.Session, []);
            var founded = await Founding.Of(Services).RunAsync(context, template.Region, plan, CancellationToken.None);
            if (founded.RefusalCode is { } code)
            {
                (_refusal, _command) = (Visitor.Words.Refusals.Say(code, founded.Detail!), NewCommand());
                return;
            }

            await Acknowledgement.WaitAsync(Grains.GetGrain<IRegionSources>(GrainKeys.Region(founded.Region)), founded.Version, Clock, CancellationToken.None);
            (_founded, _movesFocus) = (founded, true);
        }
        catch (Exception exception) when (IsAway(exception))
        {
            _refusal = Visitor.Words.Frame.Unreachable;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Restart() => (_founded, _entry, _found, _text, _manager, _command) = (null, null, null, "", "", NewCommand());

    private string DescriptionOf(Municipality entry) => string.Join(
        " · ",
        new[]
        {
            entry.Kind, entry.PostalCode, entry.Ags, entry.Population is { } count ? Words.Inhabitants(count.ToString("N0", Visitor.Culture)) : "",
        }.Where(part => part is not ""));

    private static bool IsAway(Exception exception) =>
        Unreachable.Is(exception) || exception is OverloadedException or LeaderUnreachableException;

    private static string NewCommand() => Guid.CreateVersion7().ToString("n");
}
