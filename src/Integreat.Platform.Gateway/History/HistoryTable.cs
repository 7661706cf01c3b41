using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Admin;

namespace Integreat.Platform.Gateway.History;

/// <summary>
/// The history as a table of comma-separated values (RFC 4180), one row for each change. With a byte order mark, which spreadsheets need to read
/// umlauts.
/// </summary>
internal sealed class HistoryTable(Stream target) : IAsyncDisposable
{
    private readonly StreamWriter _writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
    private bool _hasHeading;

    public async Task WriteAsync(ImmutableArray<HistoryEntry> commands, FrozenDictionary<string, string> names, CancellationToken cancellation)
    {
        if (!_hasHeading)
        {
            _hasHeading = true;
            await _writer.WriteLineAsync("version,at,account,name,client,reason,what,subject,language,number");
        }

        foreach (var command in commands)
        {
            foreach (var change in command.Changes)
            {
                string?[] cells =
                [
                    Number(command.Version), command.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), command.Account,
                    names.GetValueOrDefault(command.Account), command.Client, command.Reason, change.What, change.Subject, change.Language,
                    change.Number is { } number ? Number(number) : null,
                ];
                await _writer.WriteLineAsync(string.Join(',', cells.Select(CsvCell.Of)).AsMemory(), cancellation);
            }

            if (command.Count > command.Changes.Length)
            {
                var more = CsvCell.Of($"{command.Count - command.Changes.Length} more");
                await _writer.WriteLineAsync($"{Number(command.Version)},,,,,,{more},,,".AsMemory(), cancellation);
            }
        }

        await _writer.FlushAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
