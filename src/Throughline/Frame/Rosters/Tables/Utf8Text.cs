using System.Text;
using System.Text.Unicode;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>Says whether bytes are UTF-8 text, and if not, what they look like and where they go wrong.</summary>
internal static class Utf8Text
{
    /// <summary>Reads text that has been checked; a byte order mark is skipped.</summary>
    public static StreamReader Reader(byte[] bytes) => new(new MemoryStream(bytes, writable: false), new UTF8Encoding(false));

    /// <summary>Refuses what is not UTF-8 text.</summary>
    /// <exception cref="UnsoundFileException">The bytes are empty, of another type, not UTF-8, or hold a NUL byte.</exception>
    public static void Check(string file, ReadOnlySpan<byte> bytes)
    {
        if (OtherType(bytes) is { } type)
        {
            throw Refusal.Of(file, "wrong-type", $"this is {type}; export it as text in UTF-8.");
        }
        if (bytes.Trim("\uFEFF \t\r\n"u8).IsEmpty)
        {
            throw Refusal.Of(file, "empty-file", "the file is empty; export it again.");
        }
        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            throw Refusal.Of(file, "nul-byte", "there is a NUL byte here; this is not a text file.", LineOf(bytes, nul));
        }
        if (!Utf8.IsValid(bytes))
        {
            throw Refusal.Of(
                file,
                "not-utf8",
                "this line is not UTF-8; export the file as \"CSV UTF-8\".",
                LineOf(bytes, FirstInvalid(bytes))
            );
        }
    }

    private static string? OtherType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) ? "a zip or a workbook, not the text that its name promises"
        : bytes.StartsWith("%PDF"u8) ? "a PDF, not a text file"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? "UTF-16 text"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "a gzip file, not the text that its name promises"
        : null;

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ; )
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }
            at += length;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
