using System.Text.Json;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>
/// Entities from JSON as the Ed-Fi API gives it: a list in a file named after its resource, such as <c>staffs.json</c>, or
/// one object with such lists in it.
/// </summary>
internal ref struct JsonRecords
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly ICollection<Problem> problems;
    private readonly List<EdFiRecord> records = [];
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private JsonRecords(string file, ReadOnlySpan<byte> bytes, ICollection<Problem> problems)
    {
        this.file = file;
        this.bytes = bytes;
        this.problems = problems;
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>Reads the entities of a file that are used.</summary>
    /// <exception cref="UnsoundFileException">It is not JSON.</exception>
    public static List<EdFiRecord> Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        Utf8Text.Check(file, bytes);
        var text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        try
        {
            var json = new JsonRecords(file, text, problems);
            json.ReadFile(EdFiNames.Resource(file));
            return json.records;
        }
        catch (JsonException error)
        {
            throw Refusal.Of(
                file,
                "broken-json",
                "the JSON is broken here; export the file again.",
                (int)(error.LineNumber ?? 0) + 1
            );
        }
    }

    private void ReadFile(string resource)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            ReadList(resource);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                ReadList(name);
            }
        }
        while (reader.Read())
        {
            // To the end, so that what is broken further on is found.
        }
    }

    private void ReadList(string resource)
    {
        if (EdFiNames.Kind(resource) is not { } kind || reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                records.Add(ReadRecord(new EdFiRecord(kind, new RowPlace(file, LineHere()), problems)));
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private EdFiRecord ReadRecord(EdFiRecord record)
    {
        var (outside, under, name) = (reader.CurrentDepth, "", "");
        while (reader.Read() && reader.CurrentDepth > outside)
        {
            var depth = reader.CurrentDepth - outside;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                under = depth == 1 ? name : under;
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                record.Take(name, under, depth, reader.GetString()!);
            }
            else if (reader.TokenType == JsonTokenType.Number)
            {
                record.Take(name, under, depth, System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }
        return record;
    }

    private int LineHere()
    {
        var here = (int)reader.TokenStartIndex;
        line += bytes[counted..here].Count((byte)'\n');
        counted = here;
        return line;
    }
}
