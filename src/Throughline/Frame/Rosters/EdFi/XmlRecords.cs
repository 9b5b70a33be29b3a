using System.Xml;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>Entities from an Ed-Fi interchange in XML: no document type, nothing fetched, one pass.</summary>
internal static class XmlRecords
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = RosterLimits.Bytes,
        MaxCharactersFromEntities = RosterLimits.FieldCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads the entities of a file that are used.</summary>
    /// <exception cref="UnsoundFileException">It is not well-formed, or not an interchange of Ed-Fi.</exception>
    public static List<EdFiRecord> Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        Utf8Text.Check(file, bytes);
        using var reader = XmlReader.Create(Utf8Text.Reader(bytes), Settings);
        try
        {
            reader.MoveToContent();
            if (!reader.LocalName.StartsWith("Interchange", StringComparison.Ordinal))
            {
                throw Refusal.Of(file, "unknown-format", "this is no interchange of Ed-Fi: its outermost element is another.");
            }
            return Records(file, reader, problems);
        }
        catch (XmlException error)
        {
            throw Refusal.Of(
                file,
                "broken-xml",
                error.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "a document type is declared here, which is not allowed; remove it."
                    : "the XML is broken here; export the file again.",
                error.LineNumber
            );
        }
    }

    private static List<EdFiRecord> Records(string file, XmlReader reader, ICollection<Problem> problems)
    {
        var records = new List<EdFiRecord>();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && EdFiNames.Kind(reader.LocalName) is { } kind)
            {
                records.Add(Record(reader, new EdFiRecord(kind, new RowPlace(file, Line(reader)), problems)));
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }
        return records;
    }

    // Leaves the reader on what follows the element.
    private static EdFiRecord Record(XmlReader reader, EdFiRecord record)
    {
        record.XmlId = reader.GetAttribute("id") ?? "";
        var (outside, under, name) = (reader.Depth, "", "");
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > outside)
        {
            var depth = reader.Depth - outside;
            if (reader.NodeType == XmlNodeType.Element)
            {
                name = reader.LocalName;
                under = depth == 1 ? name : under;
                if (reader.GetAttribute("ref") is { } reference)
                {
                    record.Take("ref", under, depth, reference);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                record.Take(name, under, depth - 1, reader.Value);
            }
            reader.Read();
        }
        if (!isEmpty)
        {
            reader.Read();
        }
        return record;
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
