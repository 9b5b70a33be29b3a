using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Throughline.Frame.Cases;

/// <summary>What is handed over: a zip of numbered records and a list with the hash of each. A redacted one has its number and the reason.</summary>
internal static class CasePackage
{
    /// <summary>The zip's bytes, and the hash of its list.</summary>
    public static (byte[] Zip, string ListHash) Of(
        RecordsCase of,
        IReadOnlyList<FoundRecord> records,
        IReadOnlyList<Redaction> redactions
    )
    {
        using var bytes = new MemoryStream();
        var list = new StringBuilder("number,kind,file,sha256,redacted\r\n");
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (at, record) in records.Index())
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"{at + 1:00000}");
                var redaction = redactions.FirstOrDefault(each => each.Table == record.Table && each.Key == record.Key);
                var text = redaction is null ? record.Content : $"Redacted: {redaction.Reason}";
                Write(zip, $"{number}.txt", text);
                list.Append(
                    CultureInfo.InvariantCulture,
                    $"{number},{record.Kind},{number}.txt,{Hash(text)},{(redaction is null ? "" : Quoted(redaction.Reason))}\r\n"
                );
            }
            Write(zip, "list.csv", list.ToString());
            Write(
                zip,
                "case.txt",
                $"Case {of.Number}\r\n{of.Scope}\r\nOpened by {of.OpenedBy}, confirmed by {of.ConfirmedBy}\r\nlist.csv sha256 {Hash(list.ToString())}\r\n"
            );
        }
        return (bytes.ToArray(), Hash(list.ToString()));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
