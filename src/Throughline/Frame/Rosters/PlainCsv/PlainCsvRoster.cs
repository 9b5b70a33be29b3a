using Throughline.Frame.Rosters.Files;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.PlainCsv;

/// <summary>The plain CSV set of the command line's contract: five files, and four that may be left out.</summary>
internal static class PlainCsvRoster
{
    /// <summary>Reads the set.</summary>
    /// <exception cref="UnsoundFileException">A file is missing or unsound as a whole.</exception>
    public static void Read(RosterFiles files, RosterDraft draft)
    {
        draft.District = DistrictCsv.Read(files, draft.Problems);
        NetworksCsv.Read(files, draft);
        SchoolsCsv.Read(files, draft);
        PeopleCsv.Read(files, draft);
        AssignmentsCsv.Read(files, draft);
        if (files.Has(SchoolNetworksCsv.File))
        {
            SchoolNetworksCsv.Read(files, draft);
        }
        if (files.Has(HolidaysCsv.File))
        {
            HolidaysCsv.Read(files, draft);
        }
        if (files.Has(ProtectedCsv.File))
        {
            ProtectedCsv.Read(files, draft);
        }
        if (files.Has(RulesCsv.File))
        {
            draft.FocusRules = RulesCsv.Read(files, RulesCsv.File, draft.Problems);
        }
    }
}
