namespace Integreat.Platform.Benchmarks.Memory;

/// <summary>Looks at the managed heap after each of several steps that fill it.</summary>
internal sealed class HeapSteps
{
    private long _before;

    public void Begin() => _before = Heap();

    /// <summary>Wakes all items, some at once; returns how many bytes each of them has added.</summary>
    public async Task<double> StepAsync<T>(IReadOnlyCollection<T> items, int atOnce, Func<T, Task> wake)
    {
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (item, _) => await wake(item));
        var after = Heap();
        var each = (double)(after - _before) / items.Count;
        _before = after;
        return each;
    }

    private static long Heap()
    {
        // Twice: what finalizers let go of is only free the second time.
        GC.GetTotalMemory(forceFullCollection: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
