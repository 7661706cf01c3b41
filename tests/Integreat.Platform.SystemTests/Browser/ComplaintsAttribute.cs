using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>
/// Says what the tabs of a story complain of when the story has ended. A tab is closed while the story's own failure is on its way, and another one
/// thrown there would stand in its place; here both are told, the story's own first.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ComplaintsAttribute : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<string>> OfStories = [];

    /// <summary>Keeps them until the story that is being told has ended.</summary>
    public static void Keep(IEnumerable<string> complaints)
    {
        foreach (var complaint in complaints)
        {
            OfStories.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []).Enqueue(complaint);
        }
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.False(OfStories.TryRemove(test.UniqueID, out var complaints), string.Join('\n', complaints ?? []));
}
