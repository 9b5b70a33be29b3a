using System.IO.Compression;
using System.Xml;
using Throughline.Frame.Rosters;

namespace Throughline.Accountability.Scorecards.Loading.Sheets;

/// <summary>The parts of a workbook's zip. Sizes and names in it are claims and are not trusted: one budget of bytes holds for all that is read.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private readonly string file;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long budget = SheetLimits.Bytes;

    /// <summary>Opens the zip.</summary>
    /// <exception cref="TimeAccounting.UnsoundFileException">It is too large, damaged, encrypted, or has too many parts.</exception>
    public WorkbookParts(string file, byte[] bytes)
    {
        this.file = file;
        if (bytes.LongLength > SheetLimits.PackedBytes)
        {
            throw Refusal.Of(file, "too-large", "the workbook is larger than 20 MB; leave out sheets that are not needed.");
        }
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Refusal.Of(
                file,
                "old-or-encrypted",
                "this is an old .xls workbook or one with a password; save it as .xlsx without a password."
            );
        }
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > SheetLimits.Entries)
            {
                throw Refusal.Of(file, "too-many-parts", "this workbook has more than 2,000 parts; save it anew.");
            }
            foreach (var entry in zip.Entries)
            {
                if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                {
                    throw Refusal.Of(file, "duplicate-part", "a part of this workbook is there twice; save it anew.");
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            throw Damaged(file);
        }
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Reads a part as XML; what is broken in it becomes a sentence.</summary>
    public T Read<T>(string part, Func<XmlReader, T> reading)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            throw Refusal.Of(file, "missing-part", $"the workbook lacks its part {Path.GetFileName(part)}; save it anew.");
        }
        try
        {
            using var stream = new CountedStream(
                entry.Open(),
                file,
                entry.CompressedLength,
                () => budget,
                spent => budget -= spent
            );
            using var xml = XmlReader.Create(
                stream,
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersFromEntities = 1_000,
                    MaxCharactersInDocument = SheetLimits.Bytes,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                }
            );
            return reading(xml);
        }
        catch (Exception error)
            when (error is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw Damaged(file);
        }
    }

    /// <summary>A part further inside a document than any workbook has is no workbook's.</summary>
    public void CheckDepth(XmlReader xml)
    {
        if (xml.Depth > SheetLimits.Depth)
        {
            throw Refusal.Of(file, "too-deep", "the workbook is nested deeper than a workbook can be; save it anew.");
        }
    }

    public void Dispose() => zip.Dispose();

    private static TimeAccounting.UnsoundFileException Damaged(string file) =>
        Refusal.Of(file, "unreadable", "this is no workbook that can be read; save it anew as .xlsx, without a password.");
}
