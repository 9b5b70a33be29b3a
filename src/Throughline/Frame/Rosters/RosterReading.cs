using Throughline.Frame.Rosters.Files;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters;

/// <summary>A roster as it was read: what is sound of it, and what was left out.</summary>
/// <param name="Roster">The sound rows.</param>
/// <param name="Problems">Each row or cell that was left out, in the order of reading.</param>
/// <param name="Format">The format that was recognised or asked for: one of <see cref="RosterFormats"/>.</param>
internal sealed record RosterReading(DistrictRoster Roster, IReadOnlyList<Problem> Problems, string Format)
{
    /// <summary>Whether it adds and changes alone: what it no longer has stays, and the district's own facts too.</summary>
    public bool AddsOnly { get; init; }

    /// <summary>Reads a roster from a folder, a zip or a single file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="format">One of <see cref="RosterFormats"/>; null to recognise it.</param>
    /// <param name="called">What a folder is called in sentences; by itself, its name.</param>
    /// <exception cref="UnsoundFileException">The roster is unsound as a whole; nothing of it is kept.</exception>
    public static RosterReading Read(string path, string? format, string? called = null)
    {
        using var files = RosterFiles.Open(path, called);
        var chosen = format ?? RosterFormats.Recognise(files);
        var draft = new RosterDraft();
        RosterFormats.Read(chosen, files, draft);
        return new RosterReading(draft.ToRoster(), draft.Problems, chosen);
    }
}
