using Throughline.Frame.Rosters.Files;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>All entities of an Ed-Fi roster that are used, from all its files.</summary>
internal sealed class EdFiSet
{
    // An interchange by these names; others are not opened, as most of them are about students.
    private static readonly string[] Interchanges = ["EducationOrganization", "StaffAssociation", "EducationOrgCalendar"];
    private readonly Dictionary<string, EdFiRecord> byXmlId = [];
    private readonly ILookup<string, EdFiRecord> byKind;

    /// <summary>Reads the files.</summary>
    /// <exception cref="UnsoundFileException">One of them is broken, or a limit is passed.</exception>
    public EdFiSet(RosterFiles files, ICollection<Problem> problems)
    {
        var records = new List<EdFiRecord>();
        foreach (var name in files.Names.Where(name => IsRead(name, files.Names.Count == 1)).Order(StringComparer.Ordinal))
        {
            records.AddRange(
                IsXml(name)
                    ? XmlRecords.Read(name, files.Read(name), problems)
                    : JsonRecords.Read(name, files.Read(name), problems)
            );
            if (records.Count > RosterLimits.Rows)
            {
                throw Refusal.Of(name, "too-many-rows", "there are more than 200,000 records; split the roster.");
            }
        }
        foreach (var record in records.Where(record => record.XmlId.Length > 0))
        {
            byXmlId.TryAdd(record.XmlId, record);
        }
        byKind = records.ToLookup(record => record.Kind);
    }

    /// <summary>The entities of a kind, in the order of the files.</summary>
    public IEnumerable<EdFiRecord> All(string kind) => byKind[kind];

    /// <summary>The id that a reference names, by itself or by the XML id of an entity; empty when it names none.</summary>
    /// <param name="record">The entity that refers.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="ids">The fields that may hold the id, in the reference or in the entity it names.</param>
    public string Referred(EdFiRecord record, string reference, params ReadOnlySpan<string> ids)
    {
        var named = byXmlId.GetValueOrDefault(record.Within(reference, "ref"));
        foreach (var id in ids)
        {
            if (record.Within(reference, id) is { Length: > 0 } own)
            {
                return own.Trim();
            }
            else if (named?.Text(id) is { Length: > 0 } other)
            {
                return other;
            }
        }
        return "";
    }

    /// <summary>Whether a file is one of the format's, going by its name.</summary>
    public static bool IsEdFi(string name) => IsXml(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsRead(string name, bool isAlone) =>
        IsEdFi(name)
        && EdFiNames.MayOpen(name)
        && (
            isAlone
            || !IsXml(name)
            || Interchanges.Any(interchange => name.Contains(interchange, StringComparison.OrdinalIgnoreCase))
        );
}
