using Throughline.Evidence.Observations;

namespace Throughline.Evidence.Triangulation;

/// <summary>What ILDs tell and observers see of a part of a support, as findings.</summary>
internal static class ToldAndSeen
{
    /// <summary>ILDs whose accounts speak more for the more promising form, of those whose accounts count.</summary>
    public static async Task<Finding> Told(EvidenceYear year, string question, Aspect aspect, CancellationToken stop)
    {
        var told = await CountedAccounts.Of(year.Db, aspect, year.From, year.To, stop);
        return told.Ilds == 0 ? Finding.Silent(question, SourceKind.Ilds, "No ILD has told of it and let it be counted.")
            : !told.IsShown
                ? Finding.Silent(question, SourceKind.Ilds, "Fewer than five ILDs have told of it; nothing of so few is shown.")
            : Finding.Counted(
                question,
                SourceKind.Ilds,
                told.More,
                told.Ilds,
                $"Accounts of {told.Ilds} ILDs",
                "/evidence/my-account"
            );
    }

    /// <summary>Minutes that speak for the more promising form, of those coded.</summary>
    public static async Task<Finding> Seen(EvidenceYear year, string question, Aspect aspect, CancellationToken stop)
    {
        var seen = await ObservedShares.Of(year.Db, aspect, year.From, year.To, stop);
        return seen.All == 0
            ? Finding.Silent(question, SourceKind.Observation, "Nobody sat in and coded minutes.")
            : Finding.Counted(
                question,
                SourceKind.Observation,
                seen.More,
                seen.All,
                $"{seen.All} coded minutes of {seen.Meetings} {(seen.Meetings == 1 ? "meeting" : "meetings")}",
                "/evidence/observations"
            );
    }
}
