using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>
/// Everything that is stored, as one file: the journal with its texts, names and commands, feedback, tokens, chats and accounts. It carries a platform from
/// one database to another, of either kind. Gzip over lines of JSON, the last of which holds the hash of the others.
/// </summary>
internal static class Archive
{
    /// <summary>Writes all that is stored in a database of which the caller is the only user.</summary>
    /// <returns>How many rows that is.</returns>
    public static async Task<long> ExportAsync(IStoredRows source, Stream to, CancellationToken cancellation)
    {
        await using var gzip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true);
        var end = await ArchiveText.WriteAsync(source, gzip, cancellation);
        await gzip.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["rows"] = end.Rows, ["sha256"] = end.Hash }), cancellation);
        await gzip.WriteAsync("\n"u8.ToArray(), cancellation);
        return end.Rows;
    }

    /// <summary>
    /// Takes an archive over into a database in which nothing was ever stored, whole or not at all. What was written is read back and must be the
    /// archive again, byte for byte.
    /// </summary>
    /// <exception cref="ArchiveException">It cannot be taken over.</exception>
    public static async Task<long> ImportAsync(Stream from, IStoredRows target, CancellationToken cancellation)
    {
        if (!await target.IsEmptyAsync(cancellation))
        {
            throw new ArchiveException("There is something in the database already. Import into a new one.");
        }

        await using var gzip = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(gzip, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var archive = new ArchiveReader(lines);
        await archive.BeginAsync(cancellation);
        foreach (var table in StoredTables.All)
        {
            var last = await archive.BeginTableAsync(table, cancellation);
            await target.WriteAsync(table, archive.ReadRowsAsync(table, cancellation), cancellation);
            if (table.IsNumbered)
            {
                await target.WriteCounterAsync(table, last, cancellation);
            }
        }

        var said = await archive.EndAsync(cancellation);
        if (await ArchiveText.WriteAsync(target, Stream.Null, cancellation) != said)
        {
            throw new ArchiveException("What was written is not what the archive says it holds: it is damaged. Export it again.");
        }

        await target.CommitAsync(cancellation);
        return said.Rows;
    }
}
