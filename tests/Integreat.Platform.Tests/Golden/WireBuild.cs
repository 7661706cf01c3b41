using System.IO.Compression;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Integreat.Platform.Contracts;

namespace Integreat.Platform.Tests.Golden;

/// <summary>A build of the contracts, with an Orleans of its own, so that both can be at work in one process.</summary>
internal sealed class WireBuild
{
    private readonly Type _end;

    private WireBuild(Type end) => _end = end;

    /// <summary>What these tests were built with.</summary>
    public static WireBuild Present { get; } = new(typeof(WireEnd));

    /// <summary>What was built before; a rolling upgrade comes from there.</summary>
    public static WireBuild Previous { get; } = Load();

    public string[] Members() => Ask<string[]>(nameof(WireEnd.Members));

    public string[] Calls() => Ask<string[]>(nameof(WireEnd.Calls));

    public byte[] Send(string record) => Ask<byte[]>(nameof(WireEnd.Send), record);

    public byte[] PassOn(byte[] sent) => Ask<byte[]>(nameof(WireEnd.PassOn), sent);

    public string Read(byte[] sent, string[] about) => Ask<string>(nameof(WireEnd.Read), sent, about);

    private T Ask<T>(string method, params object[] arguments)
    {
        try
        {
            return (T)_end.GetMethod(method)!.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static WireBuild Load([CallerFilePath] string file = "")
    {
        using var packed = new GZipStream(
            File.OpenRead(Path.Combine(Path.GetDirectoryName(file)!, "previous-contracts.dll.gz")), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return new(new Former(bytes.ToArray()).LoadFromAssemblyPath(typeof(WireEnd).Assembly.Location).GetType(typeof(WireEnd).FullName!)!);
    }

    /// <summary>Everything that knows the contracts, or Orleans, is loaded a second time.</summary>
    private sealed class Former(byte[] contracts) : AssemblyLoadContext("previous build")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name == typeof(GrainKeys).Assembly.GetName().Name)
            {
                return LoadFromStream(new MemoryStream(contracts));
            }

            var file = Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
            return assemblyName.Name!.StartsWith("Orleans", StringComparison.Ordinal) && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
