using System.IO.Compression;
using System.Text;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>Which files may hang on a note. What is inside must be what the ending says, and nothing may run.</summary>
internal static class AttachmentRules
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>The most files on one note.</summary>
    public const int MaxCount = 5;

    /// <summary>For the file chooser.</summary>
    public const string Endings = ".pdf,.png,.jpg,.jpeg,.txt,.docx,.xlsx,.pptx";

    private const int MaxParts = 2_000;
    private const long MaxUnpacked = 200L * 1024 * 1024;

    /// <summary>What is wrong with a file, in a sentence that says what to do; null when it may be kept.</summary>
    public static string? Refusal(string name, byte[] content)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (!Endings.Split(',').Contains(ending))
        {
            return $"Choose a file that ends in {Endings.Replace(",", ", ", StringComparison.Ordinal)}.";
        }
        if (content.Length is 0 or > MaxSize)
        {
            return content.Length == 0
                ? "The file is empty; choose another one."
                : "The file is larger than 10 MB; choose a smaller one.";
        }
        return Matches(ending, content)
            ? null
            : $"What is in the file is not what {ending} says; save it again in that format.";
    }

    /// <summary>The name alone, without folders and without what a header cannot carry.</summary>
    public static string NameOnly(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = string.Concat(name.Where(letter => !char.IsControl(letter)));
        return kept.Length <= 120 ? kept : kept[..100] + Path.GetExtension(kept);
    }

    private static bool Matches(string ending, byte[] content) =>
        ending switch
        {
            ".pdf" => content.AsSpan().StartsWith("%PDF-"u8),
            ".png" => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ".jpg" or ".jpeg" => content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            ".txt" => IsText(content),
            ".docx" => IsOffice(content, "word/"),
            ".xlsx" => IsOffice(content, "xl/"),
            _ => IsOffice(content, "ppt/"),
        };

    private static bool IsText(byte[] content)
    {
        try
        {
            return !new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(content)
                .Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Looked at by its directory alone; nothing is unpacked.
    private static bool IsOffice(byte[] content, string folder)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            return zip.Entries.Count <= MaxParts
                && zip.Entries.Sum(part => part.Length) <= MaxUnpacked
                && zip.GetEntry("[Content_Types].xml") is not null
                && zip.Entries.Any(part => part.FullName.StartsWith(folder, StringComparison.Ordinal))
                && !zip.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
