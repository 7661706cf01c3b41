using Integreat.Platform.Domain.Events;

namespace Integreat.Platform.Domain.Import;

/// <summary>Decides what imported events change in a region's calendar.</summary>
internal static class EventTakeover
{
    public static Refusal? Take(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedEvent> events)
    {
        foreach (var imported in events)
        {
            // Both are asked, so that both are counted.
            var takesEvent = ledger.Takes(imported.Source);
            var takesRecurrence = imported.Recurrence is { } record && ledger.Takes(record);
            if (!takesEvent && !takesRecurrence)
            {
                continue;
            }

            if (EventChecks.Check(imported.Details) is { } refusal)
            {
                return refusal;
            }

            TakeDetails(draft, imported);
            draft.Take(imported.Source);
            if (imported.Recurrence is { } taken)
            {
                draft.Take(taken);
            }
        }

        return null;
    }

    private static void TakeDetails(RegionDraft draft, ImportedEvent imported)
    {
        var details = imported.Details with { Recurrence = EventChecks.Tidy(imported.Details.Recurrence) };
        RecurrenceId? recurrence = (details.Recurrence, imported.Recurrence) is (not null, { } record)
            ? new RecurrenceId(record.Key)
            : null;
        var known = draft.Region.Events.GetValueOrDefault(imported.Event);
        if (known is null)
        {
            draft.Add(new EventAdded(imported.Event, details, recurrence));
        }
        else if (known.Details != details || known.Recurrence != recurrence)
        {
            draft.Add(new EventChanged(imported.Event, details, recurrence));
        }

        if (imported.Archived != (known?.Archived ?? false))
        {
            draft.Add(imported.Archived ? new EventArchived(imported.Event) : new EventRestored(imported.Event));
        }
    }
}
