using System.Reflection;
using System.Security.Claims;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.History;

/// <summary>How much of the journal one reader sees: the row R36 of the access matrix.</summary>
/// <param name="IsWhole">All of it: the auditor.</param>
/// <param name="People">A records officer: only what is about those whom a case names.</param>
/// <param name="IsSecurityOnly">An administrator: accounts, grants and refusals, without whom they are about.</param>
internal sealed record JournalSight(bool IsWhole, IReadOnlyCollection<long> People, bool IsSecurityOnly)
{
    private static readonly string[] Security = ["Account", "RoleGrant", "EmergencyOpening", "Import"];

    // What a records officer reads nothing of, such as grants, they do not read here either.
    private static readonly string[] ClosedToOfficers =
    [
        .. typeof(JournalSight)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetCustomAttribute<RecordAttribute>() is { } record && !AccessMatrix.Sees(record.Kind, Seat.Reco)
            )
            .Select(type => type.Name),
    ];

    /// <summary>Whether they see any of it on the journal's page.</summary>
    public bool IsAny => IsWhole || IsSecurityOnly || People.Count > 0;

    /// <summary>What a reader sees.</summary>
    public static JournalSight Of(Reader reader) =>
        new(reader.Holds(Seat.Audr), reader.HeldToward(Seat.Reco), reader.Holds(Seat.Sysa) && !reader.Holds(Seat.Audr));

    /// <summary>Who has the line in the menu.</summary>
    public static bool MayOpen(ClaimsPrincipal reader) =>
        reader.HasSeat(Seat.Audr) || reader.HasSeat(Seat.Reco) || reader.HasSeat(Seat.Sysa);

    /// <summary>The lines of the journal that are theirs.</summary>
    public IQueryable<JournalEntry> Of(IQueryable<JournalEntry> entries)
    {
        if (IsWhole)
        {
            return entries;
        }
        return IsSecurityOnly
            ? entries.Where(entry => entry.Act == JournalActs.Refused || Security.Contains(entry.Kind))
            : entries.Where(entry =>
                entry.AboutId != null && People.Contains(entry.AboutId.Value) && !ClosedToOfficers.Contains(entry.Kind)
            );
    }
}
