using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>The codes in force, with the version they are of. A district starts with those of the study and changes them.</summary>
internal sealed class Codebook
{
    private Codebook(IReadOnlyList<CodebookCode> rows)
    {
        History = rows;
        Version = rows.Count == 0 ? 0 : rows.Max(row => row.Since);
        InForce =
        [
            .. rows.GroupBy(row => row.Key)
                .Select(key => key.MaxBy(row => row.Since)!)
                .Where(row => !row.IsRetired)
                .OrderBy(row => row.Support)
                .ThenBy(row => row.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every wording there ever was, oldest first.</summary>
    public IReadOnlyList<CodebookCode> History { get; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; }

    /// <summary>What is coded with today.</summary>
    public IReadOnlyList<CodebookCode> InForce { get; }

    /// <summary>The code of that name as it stands; null for none.</summary>
    public CodebookCode? Of(string key) => InForce.FirstOrDefault(code => code.Key == key);

    /// <summary>Which form a code spoke for when it was given, retired ones too.</summary>
    public Speaks SpeaksFor(string key, int version) =>
        History.Where(row => row.Key == key && row.Since <= version).MaxBy(row => row.Since)?.Speaks ?? Speaks.Neither;

    /// <summary>The district's codebook; the shipped one where it has changed nothing yet.</summary>
    public static async Task<Codebook> Load(ThroughlineDb db, CancellationToken stop)
    {
        var rows = await db.CodebookCodes.AsNoTracking().OrderBy(row => row.Since).ToListAsync(stop);
        return new Codebook([.. ShippedCodes.All, .. rows]);
    }

    /// <summary>A new wording of a code, a new code, or its end; the caller adds it.</summary>
    public CodebookCode Change(
        string key,
        Support support,
        string label,
        string meaning,
        Speaks speaks,
        bool isRetired,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Key = key,
            Since = Version + 1,
            Support = support,
            Label = label.Trim(),
            Meaning = meaning.Trim(),
            Speaks = speaks,
            IsRetired = isRetired,
            By = by,
            At = now,
        };
}
