namespace Integreat.Platform.Gateway.Delivery;

/// <summary>The part of the gateway's memory for compressed bodies that one snapshot uses. A retired snapshot gives it all back.</summary>
internal sealed class CompressedShare(Compressor compressor)
{
    private readonly Lock _lock = new();
    private long _taken;
    private bool _isRetired;

    public Task<byte[]?> CompressAsync(Body body, Coding coding) => compressor.CompressAsync(body, coding, () => !_isRetired);

    /// <summary>Whether so many bytes may be kept; false when the memory is used up or the snapshot is retired.</summary>
    public bool TryKeep(long bytes)
    {
        lock (_lock)
        {
            if (_isRetired || !compressor.TryTake(bytes))
            {
                return false;
            }

            _taken += bytes;
            return true;
        }
    }

    public void Retire()
    {
        lock (_lock)
        {
            if (!_isRetired)
            {
                _isRetired = true;
                compressor.Give(_taken);
            }
        }
    }
}

/// <summary>The compressed forms of one body, each made at most once, when it is first asked for.</summary>
internal sealed class CompressedForms(Body body, CompressedShare share)
{
    private readonly Lock _lock = new();
    private Form? _gzip;
    private Form? _brotli;

    /// <summary>The body in this coding, or null: then it is sent as it is.</summary>
    public async ValueTask<byte[]?> FindAsync(Coding coding)
    {
        var form = Begin(coding, isAsked: true);
        return body.IsLarge && !form.Bytes.IsCompleted ? null : await form.Bytes;
    }

    /// <summary>Begins what readers of an earlier body asked for, so that the next one finds it ready; small ones are quick.</summary>
    public void Warm(CompressedForms earlier)
    {
        if (!body.IsLarge)
        {
            return;
        }

        foreach (var coding in (ReadOnlySpan<Coding>)[Coding.Brotli, Coding.Gzip])
        {
            if (earlier.WasAsked(coding))
            {
                Begin(coding, isAsked: false);
            }
        }
    }

    private bool WasAsked(Coding coding)
    {
        lock (_lock)
        {
            return (coding == Coding.Brotli ? _brotli : _gzip) is { IsAsked: true };
        }
    }

    private Form Begin(Coding coding, bool isAsked)
    {
        lock (_lock)
        {
            ref var form = ref coding == Coding.Brotli ? ref _brotli : ref _gzip;
            form ??= new Form(KeepAsync(coding));
            form.IsAsked |= isAsked;
            return form;
        }
    }

    private async Task<byte[]?> KeepAsync(Coding coding)
    {
        var bytes = await share.CompressAsync(body, coding);
        return bytes is not null && bytes.Length < body.Length && share.TryKeep(bytes.Length) ? bytes : null;
    }

    private sealed class Form(Task<byte[]?> bytes)
    {
        public Task<byte[]?> Bytes { get; } = bytes;
        public bool IsAsked { get; set; }
    }
}
