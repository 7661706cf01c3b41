using System.Collections.Immutable;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>Histories written by hand: what the checker must find, and what it must let pass.</summary>
public sealed class HistoryCheckerTests
{
    private static readonly EditedPage Page = new("r:1", "town", 7, "page");
    private static readonly EditedPage Other = new("r:1", "town", 8, "other");

    private readonly List<Edit> _edits = [];
    private readonly List<Read> _reads = [];
    private readonly List<StoredEdit> _stored = [];
    private readonly List<Outage> _outages = [];
    private readonly List<Trouble> _troubles = [];

    [Fact]
    public void A_history_in_which_all_went_well_has_no_findings()
    {
        Acknowledged(1, began: 1, ended: 2);
        Acknowledged(2, began: 3, ended: 4);
        Shows(0, began: 0, ended: 1.5);
        Shows(1, began: 2.5, ended: 3.5);
        Shows(2, began: 5, ended: 6);

        Finds();
    }

    [Fact]
    public void What_was_acknowledged_and_is_not_stored_is_lost()
    {
        Acknowledged(1, began: 1, ended: 2);
        _stored.Clear();

        Finds(Wrong.Lost);
    }

    [Fact]
    public void What_is_stored_as_another_version_than_the_editor_was_told_is_lost()
    {
        Acknowledged(1, began: 1, ended: 2);
        _stored[0] = _stored[0] with { Version = 99 };

        Finds(Wrong.Lost);
    }

    [Fact]
    public void What_was_accepted_is_lost_also_when_it_was_never_said_to_be_visible()
    {
        _edits.Add(new Edit(Page, 1, At(1)) { Version = 10 });

        Finds(Wrong.Lost);
    }

    [Fact]
    public void What_never_had_an_outcome_may_be_stored_or_not()
    {
        _edits.Add(new Edit(Page, 1, At(1)));
        Finds();

        Store(Page, 1);
        Shows(1, began: 2, ended: 3);
        Shows(0, began: 4, ended: 5);
        Finds();
    }

    [Fact]
    public void A_command_that_is_stored_twice_is_doubled()
    {
        Acknowledged(1, began: 1, ended: 2);
        _stored.Add(_stored[0] with { Version = 11 });

        Finds(Wrong.Doubled);
    }

    [Fact]
    public void A_command_without_outcome_that_is_stored_twice_is_doubled()
    {
        _edits.Add(new Edit(Page, 1, At(1)));
        Store(Page, 1);
        _stored.Add(_stored[0] with { Version = 11 });

        Finds(Wrong.Doubled);
    }

    [Fact]
    public void The_same_text_by_two_commands_is_doubled()
    {
        Acknowledged(1, began: 1, ended: 2);
        Acknowledged(2, began: 3, ended: 4);
        _stored[1] = _stored[1] with { Value = 1 };

        Finds(Wrong.Lost, Wrong.Doubled);
    }

    [Fact]
    public void What_is_stored_and_nobody_sent_is_invented()
    {
        Store(Page, 1);

        Finds(Wrong.Invented);
    }

    [Fact]
    public void What_was_refused_and_is_stored_is_invented()
    {
        _edits.Add(new Edit(Page, 1, At(1)) { Refusal = "stale-version" });
        Store(Page, 1);

        Finds(Wrong.Refused, Wrong.Invented);
    }

    [Fact]
    public void An_editor_who_is_refused_is_told_of()
    {
        _edits.Add(new Edit(Page, 1, At(1)) { Refusal = "stale-version" });

        Finds(Wrong.Refused);
    }

    [Fact]
    public void An_unmarked_read_that_began_after_the_acknowledgement_and_shows_less_is_stale()
    {
        Acknowledged(1, began: 1, ended: 2);
        Acknowledged(2, began: 3, ended: 4);
        Shows(1, began: 4.1, ended: 5);

        Finds(Wrong.Stale);
    }

    [Fact]
    public void An_unmarked_read_without_the_page_at_all_is_stale()
    {
        Acknowledged(1, began: 1, ended: 2);
        _reads.Add(new Read("a", 1, "town", At(3), At(4), 200, IsStale: false));

        Finds(Wrong.Stale);
    }

    [Fact]
    public void That_another_page_is_up_to_date_excuses_nothing()
    {
        Acknowledged(1, began: 1, ended: 2);
        Acknowledged(5, began: 1, ended: 2, Other);
        _reads.Add(new Read("a", 1, "town", At(3), At(4), 200, IsStale: false) { Shown = new Dictionary<string, int> { ["other"] = 5 }.ToImmutableDictionary() });

        Finds(Wrong.Stale);
    }

    [Fact]
    public void An_answer_that_nothing_has_changed_is_held_to_what_the_reader_has()
    {
        Acknowledged(1, began: 1, ended: 2);
        Shows(0, began: 3, ended: 4, status: 304);

        Finds(Wrong.Stale);
    }

    [Fact]
    public void A_read_that_is_marked_may_show_what_is_old()
    {
        Acknowledged(1, began: 1, ended: 2);
        Shows(0, began: 3, ended: 4, isStale: true);

        Finds();
    }

    [Fact]
    public void A_read_that_began_before_the_acknowledgement_may_show_what_was_before()
    {
        Acknowledged(1, began: 1, ended: 3);
        Shows(0, began: 2.9, ended: 9);
        Shows(1, began: 1.5, ended: 2);
        Shows(0, began: 2, ended: 2.5);

        Finds();
    }

    [Fact]
    public void A_read_of_another_region_is_none_of_this_one()
    {
        Acknowledged(1, began: 1, ended: 2);
        _reads.Add(new Read("a", 1, "elsewhere", At(3), At(4), 200, IsStale: false));

        Finds();
    }

    [Fact]
    public void What_is_shown_before_it_was_sent_is_invented()
    {
        Acknowledged(1, began: 5, ended: 6);
        Shows(1, began: 3, ended: 4);

        Finds(Wrong.Invented);
    }

    [Fact]
    public void A_read_that_fails_at_a_gateway_that_is_there_is_unanswered()
    {
        Fails(0, began: 1, ended: 2);
        Fails(500, began: 1, ended: 2);
        Fails(503, began: 1, ended: 2);

        Finds(Wrong.Unanswered, Wrong.Unanswered, Wrong.Unanswered);
    }

    [Fact]
    public void A_read_that_fails_while_its_gateway_is_out_is_excused_and_one_at_the_other_gateway_is_not()
    {
        _outages.Add(new Outage("a", At(2), At(5)));
        Fails(0, began: 1, ended: 2.5);
        Fails(0, began: 3, ended: 4);
        Fails(0, began: 4.5, ended: 6);
        Finds();

        Fails(0, began: 5.5, ended: 6);
        Finds(Wrong.Unanswered);

        _reads.Clear();
        Fails(0, began: 3, ended: 4, gateway: "b");
        Finds(Wrong.Unanswered);
    }

    [Fact]
    public void A_gateway_that_never_held_a_region_may_say_so_while_owners_are_gone()
    {
        Fails(503, began: 3, ended: 4);
        Finds(Wrong.Unanswered);

        _troubles.Add(new Trouble("kill", TakesOwners: false, At(2), At(5)));
        Finds(Wrong.Unanswered);

        _troubles.Add(new Trouble("kill", TakesOwners: true, At(2), At(5)));
        Finds();
    }

    [Fact]
    public void A_gateway_that_holds_a_region_must_answer_whatever_happens()
    {
        _troubles.Add(new Trouble("kill", TakesOwners: true, At(2), At(9)));
        Shows(0, began: 1, ended: 2);
        Fails(503, began: 3, ended: 4);
        Finds(Wrong.Unanswered);

        _reads[^1] = _reads[^1] with { Life = 2 };
        Finds();

        _reads[^1] = _reads[^1] with { Status = 500 };
        Finds(Wrong.Unanswered);
    }

    [Fact]
    public void An_answer_that_contradicts_itself_is_torn()
    {
        _reads.Add(new Read("a", 1, "town", At(3), At(4), 200, IsStale: false) { Fault = "title 1, text 2" });

        Finds(Wrong.Torn);
    }

    private void Finds(params Wrong[] wrong) => Assert.Equal(
        wrong, new HistoryChecker(_edits, _reads, _stored, _outages, _troubles).Check().Select(finding => finding.Kind));

    private void Acknowledged(int value, double began, double ended, EditedPage? page = null)
    {
        page ??= Page;
        _edits.Add(new Edit(page, value, At(began)) { Version = 10 * value, Acknowledged = At(ended) });
        Store(page, value);
    }

    private void Store(EditedPage page, int value) => _stored.Add(new StoredEdit(page.Region, page.Name, value, page.Command(value), 10 * value));

    private void Shows(int value, double began, double ended, int status = 200, bool isStale = false) => _reads.Add(
        new Read("a", 1, "town", At(began), At(ended), status, isStale) { Shown = new Dictionary<string, int> { [Page.Name] = value }.ToImmutableDictionary() });

    private void Fails(int status, double began, double ended, string gateway = "a") =>
        _reads.Add(new Read(gateway, 1, "town", At(began), At(ended), status, IsStale: false));

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
