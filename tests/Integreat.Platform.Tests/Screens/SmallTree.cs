using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>
/// <code>
/// 1 Wohnen
///   2 Miete
///     3 Kaution
///   4 Strom     (archived)
///   5 Heizung
/// 6 Arbeit
/// </code>
/// </summary>
internal static class SmallTree
{
    public static PageRows Pages { get; } = PageRows.Of(
        7,
        ["de", "ar"],
        [
            Row(1, null, 0, "Wohnen"), Row(2, 1, 1, "Miete"), Row(3, 2, 2, "Kaution"), Row(4, 1, 1, "Strom", isArchived: true), Row(5, 1, 1, "Heizung"),
            Row(6, null, 0, "Arbeit"),
        ]);

    public static PageRow Row(long id, long? parent, int depth, string title, bool isArchived = false, string status = "PUBLIC", string state = TranslationStates.UpToDate) =>
        new(id, parent, depth, isArchived, IsHidden: false, Organization: null, [Text(title, status, state), Text(null, null, TranslationStates.Missing)], (int)id);

    public static TextRow Text(string? title, string? status, string state) =>
        new(state, status is null ? 0 : 1, status is "PUBLIC" ? 1 : null, status, title, "kim", DateTimeOffset.UnixEpoch, null, null);
}
