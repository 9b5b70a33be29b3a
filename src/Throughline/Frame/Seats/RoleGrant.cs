using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.Seats;

/// <summary>A seat that no assignment gives: dated, given by somebody, approved where the access rules ask for it (T15).</summary>
[Record(RecordKind.R39)]
internal sealed class RoleGrant : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long AccountId { get; init; }
    public required Seat Seat { get; init; }

    /// <summary>Acts as CHIEF on demands (R20) and nothing else.</summary>
    public bool Gatekeeper { get; init; }

    /// <summary>Of an ASST: the ILD who delegates; of a GUEST or researcher the one concerned; else null.</summary>
    public long? SubjectPersonId { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? End { get; set; }

    public required string GivenBy { get; init; }

    /// <summary>Why it was given; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The account that gave it; null for a command.</summary>
    public long? GivenByAccountId { get; init; }

    /// <summary>The senior leader who approved it; empty where none has to, and until one has.</summary>
    public string ApprovedBy { get; set; } = "";

    /// <summary>Whether it counts only once a senior leader has approved it.</summary>
    public static bool NeedsApproval(Seat seat) => seat is Seat.Evp or Seat.Evi or Seat.Reco or Seat.Rsch or Seat.Audr;

    /// <summary>Whether it waits for a senior leader on that day.</summary>
    public bool IsWaiting(DateOnly day) => NeedsApproval(Seat) && ApprovedBy.Length == 0 && (End is null || End >= day);

    /// <summary>A senior leader's yes: never for herself, nor for what she gave herself.</summary>
    /// <returns>Null when it is done; else why not.</returns>
    public string? Approve(Reader by)
    {
        if (!IsWaiting(by.Today))
        {
            return "It does not wait for anybody’s yes.";
        }
        if (by.AccountId is null || by.AccountId == AccountId || by.AccountId == GivenByAccountId)
        {
            return "Somebody else must say yes: nobody approves what they hold or gave.";
        }
        ApprovedBy = by.Email;
        return null;
    }

    /// <summary>Takes it back; yesterday was its last day, or it never began.</summary>
    public void EndNow(DateOnly today) => End = today.AddDays(-1);

    /// <summary>Whether it holds on that day.</summary>
    public bool On(DateOnly day) =>
        Start <= day && (End is null || End >= day) && (!NeedsApproval(Seat) || ApprovedBy.Length > 0);

    private sealed class Table : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("role_grants");
            builder.HasIndex(grant => grant.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.AccountId);
            builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.SubjectPersonId);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class SeatSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();
    }
}
