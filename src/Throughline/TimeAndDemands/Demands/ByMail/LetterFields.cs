using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using MiniExcelLibs;
using Throughline.Mail;
using Throughline.Mail.Inbox;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>Finds what a template wants filled in: the first row of an attached table, a list in the letter, or words after "fields:".</summary>
internal static partial class LetterFields
{
    private const int Most = 60;
    private const long MostUnpacked = 50 * 1024 * 1024;

    /// <summary>The fields; none when the letter names none.</summary>
    public static IReadOnlyList<string> Of(IncomingLetter letter, string text)
    {
        var heads = letter.Attachments.Select(Heads).FirstOrDefault(found => found.Count > 1) ?? [];
        if (heads.Count == 0)
        {
            heads =
            [
                .. text.Split('\n')
                    .Select(line => Item().Match(line.Trim()))
                    .Where(match => match.Success)
                    .Select(match => match.Groups["text"].Value),
            ];
        }
        if (heads.Count < 2 && After().Match(text) is { Success: true } after)
        {
            heads = [.. after.Groups["list"].Value.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Split(',', ';')];
        }
        var bare = heads
            .Select(head => OneLine.Of(head, DemandDraft.LongestTitle).Trim(' ', '.', ':', '*'))
            .Where(head => head.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most)
            .ToList();
        return bare.Count > 1 ? bare : [];
    }

    // A file that cannot be read names no field; the price is then that of the whole ask.
    private static List<string> Heads((string Name, string Type, byte[] Bytes) file)
    {
        try
        {
            return Path.GetExtension(file.Name).ToUpperInvariant() switch
            {
                ".CSV" or ".TXT" => FirstOfCsv(file.Bytes),
                ".XLSX" when IsSmall(file.Bytes) => FirstOfSheet(file.Bytes),
                _ => [],
            };
        }
#pragma warning disable CA1031 // Whatever somebody attached, the letter itself is priced.
        catch (Exception)
        {
            return [];
        }
#pragma warning restore CA1031
    }

    private static List<string> FirstOfCsv(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var reader = new CsvParser(text, System.Globalization.CultureInfo.InvariantCulture);
        return reader.Read() ? [.. reader.Record ?? []] : [];
    }

    private static List<string> FirstOfSheet(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return stream.Query().FirstOrDefault() is IDictionary<string, object> row
            ? [.. row.Values.Select(cell => cell?.ToString() ?? "")]
            : [];
    }

    // A small file that unpacks to a very large one is no template.
    private static bool IsSmall(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.Sum(entry => entry.Length) < MostUnpacked;
    }

    [GeneratedRegex(
        @"^(?:[-•*·o]|\d{1,2}[.)])\s+(?<text>.{2,120})$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        @"\b(?:fields|columns|following|data)\s*(?:are|is)?\s*:\s*(?<list>[^\n.]{3,600})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex After();
}
