using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Tests.Gateway;

namespace Integreat.Platform.Tests.Sync;

/// <summary>What may happen to an edition between two looks of an app.</summary>
public enum Happening
{
    /// <summary>A page gets one of few texts, so that A -> B -> A comes about.</summary>
    Edit,
    Hide,
    Remove,

    /// <summary>The manifest is saved.</summary>
    Save,

    /// <summary>The edition dies without saving and lives again.</summary>
    Kill,

    /// <summary>The saved manifest is lost, and the edition lives again.</summary>
    Lose,

    /// <summary>A day, or half a year.</summary>
    Day,
    HalfYear,

    /// <summary>A gateway follows; an app asks it.</summary>
    Sync,
}

/// <param name="Which">Of the items, gateways and apps.</param>
public sealed record Incident(Happening What, int Which, int Text);

/// <summary>Whatever happens, an app that applies what it is told holds exactly the edition.</summary>
[Properties(Arbitrary = [typeof(SyncPropertyTests)], MaxTest = 500)]
public sealed class SyncPropertyTests
{
    public static Arbitrary<Incident[]> Incidents() => (
        from what in Gen.Frequency(
            (6, Gen.Constant(Happening.Edit)), (2, Gen.Constant(Happening.Hide)), (2, Gen.Constant(Happening.Remove)),
            (2, Gen.Constant(Happening.Save)), (2, Gen.Constant(Happening.Kill)), (1, Gen.Constant(Happening.Lose)),
            (1, Gen.Constant(Happening.Day)), (1, Gen.Constant(Happening.HalfYear)), (8, Gen.Constant(Happening.Sync)))
        from which in Gen.Choose(0, 3)
        from text in Gen.Choose(0, 2)
        select new Incident(what, which, text)).ArrayOf().ToArbitrary();

    [Property]
    public void Deltas_always_amount_to_the_edition(Incident[] steps)
    {
        using var world = new World();
        foreach (var step in steps)
        {
            world.Do(step);
        }

        for (var app = 0; app < 4; app++)
        {
            world.Do(new Incident(Happening.Sync, app, 0));
        }
    }

    [Fact]
    public void An_app_that_stays_is_told_only_what_changed()
    {
        using var world = new World();
        foreach (var what in (Happening[])[Happening.Edit, Happening.Sync, Happening.Save, Happening.Kill, Happening.Sync, Happening.Edit, Happening.Sync])
        {
            world.Do(new Incident(what, 0, 1));
        }

        Assert.Equal(1, world.Apps[0].FullAnswers);
    }

    [Fact]
    public void A_token_of_a_revision_that_was_never_saved_is_answered_with_everything()
    {
        using var world = new World();
        foreach (var what in (Happening[])[Happening.Save, Happening.Edit, Happening.Sync, Happening.Kill, Happening.Sync])
        {
            world.Do(new Incident(what, 0, 1));
        }

        Assert.Equal(2, world.Apps[0].FullAnswers);
    }

    [Fact]
    public void A_page_that_was_forgotten_and_comes_back_hidden_is_gone_for_an_app_that_was_away()
    {
        using var world = new World();
        foreach (var step in (Incident[])[
            new(Happening.Edit, 3, 0), new(Happening.Sync, 0, 0), new(Happening.Remove, 3, 0), new(Happening.Sync, 2, 0),
            new(Happening.HalfYear, 0, 0), new(Happening.Hide, 3, 0), new(Happening.Sync, 0, 0)])
        {
            world.Do(step);
        }

        Assert.Equal(2, world.Apps[0].FullAnswers);
    }

    private sealed class World : IDisposable
    {
        private readonly Compressor _compressor = new(Microsoft.Extensions.Options.Options.Create(new DeliveryOptions()));
        private readonly Dictionary<int, Fragment> _items = [];
        private readonly EditionSnapshot[] _gateways;
        private readonly Cursor[] _cursors = [Cursor.Start, Cursor.Start];
        private SavedManifest? _saved;
        private EditionManifest _manifest;
        private IReadOnlyList<Fragment> _rendered = [];
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;
        private int _lives;

        public World()
        {
            _gateways = [EditionSnapshot.Empty(_compressor), EditionSnapshot.Empty(_compressor)];
            _manifest = new EditionManifest("life-0", null);
        }

        public SyncedApp[] Apps { get; } = [new(), new(), new(), new()];

        public void Do(Incident step)
        {
            switch (step.What)
            {
                case Happening.Edit:
                    _items[step.Which] = Pages.Public(step.Which, $"page-{step.Which}", content: $"text {step.Text}");
                    break;
                case Happening.Hide:
                    _items[step.Which] = Pages.Unlisted(step.Which, Visibility.Hidden, $"page-{step.Which}");
                    break;
                case Happening.Remove:
                    _items.Remove(step.Which);
                    break;
                case Happening.Save:
                    _saved = _manifest.Save();
                    break;
                case Happening.Kill:
                    _manifest = new EditionManifest($"life-{++_lives}", _saved);
                    break;
                case Happening.Lose:
                    _manifest = new EditionManifest($"life-{++_lives}", _saved = null);
                    break;
                case Happening.Day:
                    _now += TimeSpan.FromDays(1);
                    break;
                case Happening.HalfYear:
                    _now += TimeSpan.FromDays(181);
                    break;
                default:
                    Sync(step.Which);
                    return;
            }

            // Not every edit is rendered at once.
            if (step.Text != 2)
            {
                Render();
            }
        }

        public void Dispose() => _compressor.Dispose();

        private void Render() => _rendered = _manifest.Advance([.. _items.Values], _now);

        private void Sync(int which)
        {
            Render();
            var gateway = which % 2;
            Follow(gateway);
            Apps[which].Sync(_gateways[gateway]);

            var shown = _items.Values.Where(item => item.Visibility is Visibility.Public).Select(item =>
                $"page/{item.Id}={System.Text.Encoding.UTF8.GetString([.. item.Envelope.Span, .. item.Content.Span])}");
            Assert.Equal(shown.Order(StringComparer.Ordinal), Apps[which].Items.Select(item => $"{item.Key}={item.Value}"));
        }

        private void Follow(int gateway)
        {
            var fragments = _rendered.ToDictionary(item => new ItemKey(item.Kind, item.Id));
            var delta = EditionDeltas.Read(_manifest, fragments, _cursors[gateway]);
            var basis = delta.IsFull ? EditionSnapshot.Empty(_compressor) : _gateways[gateway];
            _gateways[gateway] = basis.Apply(delta.Items, delta.Epochs ?? basis.Epochs);
            _cursors[gateway] = delta.Next;
        }
    }
}
