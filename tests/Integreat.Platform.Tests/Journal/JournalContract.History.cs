using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Journal;

public abstract partial class JournalContract
{
    // Lines are only added: later facts came with their subjects.
    private const int LinesOfThen = 123;

    protected abstract IJournalHistory History { get; }

    [Fact]
    public async Task The_version_at_a_moment_is_that_of_the_last_fact_until_then()
    {
        await ClaimAsync("r:1");
        await AppendedAsync(Append("r:1", 1, 0, "1", "2"));
        await AppendedAsync(Append("r:1", 1, 2, "3") with { At = Monday.AddMinutes(5) });
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:2", 1, 0, "1", "2", "3", "4", "5"));

        Assert.Equal(0, await VersionAsync(Monday.AddMicroseconds(-1)));
        Assert.Equal(2, await VersionAsync(Monday));
        Assert.Equal(2, await VersionAsync(Monday.AddMinutes(5).AddMicroseconds(-1)));
        Assert.Equal(3, await VersionAsync(Monday.AddDays(1)));
        Assert.Equal(0, await History.FindVersionAsync("r:3", Monday, Cancellation));

        Task<long> VersionAsync(DateTimeOffset moment) => History.FindVersionAsync("r:1", moment, Cancellation);
    }

    [Fact]
    public async Task Commands_are_listed_newest_first_with_who_sent_them_and_why()
    {
        await ThreeCommandsAsync();

        var all = await CommandsAsync(new CommandQuery { Stream = "r:1", Count = 10 });
        Assert.Equal([(4, 1, "kim"), (3, 1, "sam"), (2, 2, "kim")], all.Select(each => (each.Version, each.Facts, each.Account)));
        Assert.Equal((1L, "web", "Öffnungszeiten", Monday), (all[2].First, all[2].Client, all[2].Reason, all[2].At));
        Assert.Equal((null, null), (all[1].Client, all[1].Reason));
        Assert.Equal(all[2], await History.FindCommandAsync("r:1", 2, Cancellation));
        Assert.Null(await History.FindCommandAsync("r:1", 1, Cancellation));
    }

    [Theory]
    [InlineData("before", 3, 2)]
    [InlineData("count", 4)]
    [InlineData("account", 3)]
    [InlineData("client", 2)]
    [InlineData("subject", 4, 2)]
    [InlineData("fact", 3)]
    [InlineData("from", 4, 3)]
    [InlineData("until", 2)]
    public async Task Of_the_commands_only_those_that_were_asked_for_are_listed(string filter, params int[] versions)
    {
        await ThreeCommandsAsync();
        var query = new CommandQuery { Stream = "r:1", Count = 10 };

        var found = await CommandsAsync(filter switch
        {
            "before" => query with { Before = 4 },
            "count" => query with { Count = 1 },
            "account" => query with { Account = "sam" },
            "client" => query with { Client = "web" },
            "subject" => query with { Subject = "page/7" },
            "fact" => query with { Fact = "erased" },
            "from" => query with { From = Monday.AddMinutes(1) },
            _ => query with { Until = Monday.AddMinutes(1) },
        });

        Assert.Equal(versions.Select(version => (long)version), found.Select(each => each.Version));
    }

    [Fact]
    public async Task What_happened_to_a_subject_is_told_in_order_and_with_reasons()
    {
        await ThreeCommandsAsync();

        var entries = await History.ReadSubjectAsync("r:1", "page/7", Cancellation);

        Assert.Equal([(1, "Öffnungszeiten"), (4, null)], entries.Select(each => (each.Entry.Version, each.Reason)));
        Assert.Equal(("noted.1", "1", "kim", Monday), (
            entries[0].Entry.Name, Text(entries[0].Entry.Payload), entries[0].Entry.By, entries[0].Entry.At));
        Assert.Empty(await History.ReadSubjectAsync("r:2", "page/7", Cancellation));
        Assert.Equal([2, 3], (await History.ReadFactsAsync("r:1", 2, 4, 2, Cancellation)).Select(entry => entry.Version));
        Assert.Equal([2], (await History.ReadFactsAsync("r:1", 2, 2, 5, Cancellation)).Select(entry => entry.Version));
    }

    [Fact]
    public async Task Facts_from_before_there_was_a_history_get_the_subjects_that_they_would_have_now()
    {
        var facts = Repository.Read("tests/Integreat.Platform.Tests/Golden/facts.jsonl").Split('\n').Take(LinesOfThen)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(line => line.GetProperty("stream").GetString() == "region")
            .Select(line => new JournalEntry(
                1, line.GetProperty("name").GetString()!, Utf8(line.GetProperty("payload").GetRawText()), Monday, "kim", ""))
            .Select(entry => Facts.Region.Write(Facts.Region.Read(entry)))
            .ToList();
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0) with { Facts = [.. facts] };
        await AppendedAsync(append);

        await ForgetSubjectsAsync();

        var subjects = facts.Select(fact => fact.Subject).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(subjects);
        foreach (var subject in subjects)
        {
            Assert.Equal(
                facts.Select((fact, place) => (fact.Subject, Version: place + 1L)).Where(fact => fact.Subject == subject).Select(fact => fact.Version),
                (await History.ReadSubjectAsync("r:1", subject, Cancellation)).Select(each => each.Entry.Version));
        }

        Assert.Equal(facts.Count, Assert.Single(await CommandsAsync(new CommandQuery { Stream = "r:1", Count = 10 })).Facts);
    }

    /// <summary>Makes the database what it was before the script with the history ran, and runs what that script mends.</summary>
    protected abstract Task ForgetSubjectsAsync();

    /// <summary>The statements of a script that fill new columns.</summary>
    protected static string Repairs(string folder, string script)
    {
        var text = Repository.Read($"src/Integreat.Platform.Storage/Schema/{folder}/{script}");
        return text[text.IndexOf("UPDATE", StringComparison.Ordinal)..text.IndexOf("CREATE", StringComparison.Ordinal)];
    }

    private Task<ImmutableArray<CommandEntry>> CommandsAsync(CommandQuery query) => History.ReadCommandsAsync(query, Cancellation);

    private async Task ThreeCommandsAsync()
    {
        await ClaimAsync("r:1");
        var append = Append("r:1", 1, 0);
        await AppendedAsync(append with
        {
            Facts = [new("noted.1", Utf8("1"), "page/7"), new("noted.1", Utf8("2"), "page/70")],
            By = "kim",
            Command = append.Command with { Client = "web", Reason = "Öffnungszeiten" },
        });
        await AppendedAsync(Append("r:1", 1, 2) with { Facts = [new("erased.2", Utf8("3"))], At = Monday.AddMinutes(1), By = "sam" });
        await AppendedAsync(Append("r:1", 1, 3) with { Facts = [new("noted.1", Utf8("4"), "page/7")], At = Monday.AddMinutes(2), By = "kim" });
        await AppendedAsync(Append("r:1", 1, 4) with { At = Monday.AddMinutes(3), By = "sam" }); // changed nothing
        await ClaimAsync("r:2");
        await AppendedAsync(Append("r:2", 1, 0) with { Facts = [new("noted.1", Utf8("5"), "page/8")] });
    }
}
