using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Something that a unit asks of ILDs or of their principals. It always has a price, and reaches nobody before the gate unless it is urgent.</summary>
[Record(RecordKind.R20)]
internal sealed class Demand : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required string Title { get; init; }
    public required DemandKind Kind { get; init; }

    /// <summary>What it is for, in the unit's words.</summary>
    public required string Why { get; init; }

    /// <summary>Who asks; they are party to it.</summary>
    public required long RequesterId { get; init; }

    /// <summary>Who asks, by name.</summary>
    public required string By { get; init; }

    /// <summary>The unit that asks; may be empty.</summary>
    public required string Unit { get; init; }

    /// <summary>Asked by a senior leader: a refusal goes to the superintendent.</summary>
    public required bool FromCabinet { get; init; }
    public required AskedOf Of { get; init; }

    /// <summary>How many ILDs it takes hours from.</summary>
    public required int Ilds { get; init; }

    /// <summary>How many principals it takes hours from.</summary>
    public required int Principals { get; init; }

    /// <summary>Minutes of each as first written; what was avoided is counted from here.</summary>
    public required int FirstMinutesEach { get; set; }

    /// <summary>Minutes of each as it stands.</summary>
    public required int MinutesEach { get; set; }

    /// <summary>What asks like it really took, in percent of their estimates, when it was priced; 100 where nothing is known.</summary>
    public required int RealPercent { get; init; }

    /// <summary>Minutes of all together as it stands; the register sorts by it.</summary>
    public required int TotalMinutes { get; set; }
    public required DateOnly Due { get; set; }

    /// <summary>When on that day it begins, in the district; null where it is not for a time. It then takes the hours of each from there.</summary>
    public TimeOnly? At { get; init; }
    public required Serves Serves { get; init; }
    public required Urgency Urgency { get; init; }

    /// <summary>The fields that it wants filled in.</summary>
    public List<string> Fields { get; set; } = [];
    public required DateTimeOffset AskedAt { get; init; }
    public required DateOnly AskedOn { get; init; }

    /// <summary>The day by which the gate answers: the next one on which the district works.</summary>
    public required DateOnly AnswerBy { get; init; }
    public required DemandState State { get; set; }

    /// <summary>The limit that it went over when it was asked, in a sentence; empty within all of them. It passes the gate only with a reason.</summary>
    public string OverLimit { get; init; } = "";

    /// <summary>Names the priced form or letter that it was sent from: sent twice, it is still one ask.</summary>
    public string Once { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Title and unit, folded, for the register's search.</summary>
    public required string Searched { get; init; }

    /// <summary>Minutes of ILDs alone.</summary>
    public int IldMinutes => MinutesEach * Ilds;

    /// <summary>Minutes of ILDs at the price of what asks like it really took.</summary>
    public double RealIldMinutes => IldMinutes * RealPercent / 100.0;

    public bool IsUrgent => Urgency != Urgency.No;

    /// <summary>Whether the gate's answer may still come.</summary>
    public bool AwaitsGate => State is DemandState.AtGate;

    /// <summary>Asks; an urgent one passes at once.</summary>
    /// <param name="draft">What was priced.</param>
    /// <param name="price">The price that was shown for it.</param>
    /// <param name="way">The way that was chosen after seeing it.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="now">When.</param>
    public static Demand Ask(DemandDraft draft, DemandPrice price, CheaperWay way, Person requester, DateTimeOffset now)
    {
        var minutes = way switch
        {
            CheaperWay.OnlyMissing => price.MinutesEachOfMissing,
            CheaperWay.NetworkStaff or CheaperWay.SystemHeld => 0,
            _ => draft.MinutesEach,
        };
        return new Demand
        {
            Title = draft.Title.Trim(),
            Kind = draft.Kind,
            Why = draft.Why.Trim(),
            RequesterId = requester.Id,
            By = requester.Name,
            Unit = requester.Unit,
            FromCabinet = requester.Role == TimeAccounting.Rosters.PersonRole.SeniorLeader,
            Of = draft.Of,
            Ilds = price.Ilds,
            Principals = price.Principals,
            FirstMinutesEach = draft.MinutesEach,
            MinutesEach = minutes,
            RealPercent = price.RealPercent ?? 100,
            TotalMinutes = minutes * (price.Ilds + price.Principals),
            Due = draft.Due!.Value,
            At = draft.At,
            Once = draft.Once.Length > 0 ? draft.Once : Guid.NewGuid().ToString("N"),
            Serves = draft.Serves,
            Urgency = draft.Urgency,
            Fields = [.. way == CheaperWay.OnlyMissing ? price.Missing : draft.Fields],
            AskedAt = now,
            AskedOn = price.Today,
            AnswerBy = price.AnswerBy,
            State =
                way is CheaperWay.NetworkStaff or CheaperWay.SystemHeld ? DemandState.GivenElsewhere
                : draft.Urgency != Urgency.No && price.Limit is null ? DemandState.Through
                : DemandState.AtGate,
            Searched = Folding.Fold($"{draft.Title} {requester.Unit}"),
            OverLimit = minutes > 0 ? price.Limit?.Sentence ?? "" : "",
        };
    }

    /// <summary>The gate answers, once, and the record of it is given back; the superintendent answers what a refusal passed up.</summary>
    public GateAnswer AnswerAtGate(GateVerdict verdict, GateTerms terms, string by, long byId, DateTimeOffset now)
    {
        var answer = new GateAnswer
        {
            DemandId = Id,
            Verdict = verdict,
            Reason = terms.Reason.Trim(),
            By = by,
            ById = byId,
            At = now,
            StateBefore = State,
            MinutesBefore = MinutesEach,
            DueBefore = Due,
            To = terms.To.Trim(),
        };
        switch (verdict)
        {
            case GateVerdict.Trimmed:
                MinutesEach = terms.MinutesEach;
                TotalMinutes = MinutesEach * (Ilds + Principals);
                State = DemandState.Through;
                break;
            case GateVerdict.Moved:
                Due = terms.Due!.Value;
                State = DemandState.Through;
                break;
            case GateVerdict.GivenElsewhere:
                State = DemandState.GivenElsewhere;
                break;
            case GateVerdict.Refused:
                State = FromCabinet && State == DemandState.AtGate ? DemandState.WithSuperintendent : DemandState.Refused;
                break;
            default:
                State = DemandState.Through;
                break;
        }
        return answer;
    }

    /// <summary>The gate's last answer is taken back; everything is as before it.</summary>
    public void UndoGate(GateAnswer answer, DateTimeOffset now)
    {
        answer.TakenBackAt = now;
        (State, MinutesEach, Due) = (answer.StateBefore, answer.MinutesBefore, answer.DueBefore);
        TotalMinutes = MinutesEach * (Ilds + Principals);
    }

    /// <summary>Network staff to whom it was given straight away gave it back: it is asked again, and the gate answers.</summary>
    public void ComeBack()
    {
        if (State == DemandState.GivenElsewhere)
        {
            (State, MinutesEach) = (DemandState.AtGate, FirstMinutesEach);
            TotalMinutes = MinutesEach * (Ilds + Principals);
        }
    }

    /// <summary>The system presents what it holds instead; no ILD's hour is asked any more.</summary>
    public void HoldBySystem() => (State, MinutesEach, TotalMinutes) = (DemandState.GivenElsewhere, 0, 0);

    /// <summary>Its unit's figure is put right: what was first written and what stands.</summary>
    public void Correct(int minutes)
    {
        (FirstMinutesEach, MinutesEach) = (
            Math.Max(FirstMinutesEach == MinutesEach ? minutes : FirstMinutesEach, minutes),
            minutes
        );
        TotalMinutes = MinutesEach * (Ilds + Principals);
    }

    /// <summary>The unit does not ask any more.</summary>
    public void TakeBack() => State = DemandState.TakenBack;

    private sealed class Table : IEntityTypeConfiguration<Demand>
    {
        public void Configure(EntityTypeBuilder<Demand> builder)
        {
            builder.ToTable("demands");
            builder.HasIndex(demand => demand.AskedOn);
            builder.HasIndex(demand => new { demand.State, demand.AnswerBy });
            builder.HasIndex(demand => new { demand.State, demand.Due });
            // The register in its usual order, with what is searched: a page of it is read from the index alone.
            builder.HasIndex(demand => new
            {
                demand.Due,
                demand.Id,
                demand.Searched,
            });
            builder.HasIndex(demand => new { demand.Kind, demand.Due });
            builder.HasIndex(demand => new { demand.Unit, demand.Due });
            builder.HasIndex(demand => demand.Title);
            builder.HasIndex(demand => demand.Once).IsUnique();
            builder.HasIndex(demand => demand.TotalMinutes);
            builder.HasOne<Person>().WithMany().HasForeignKey(demand => demand.RequesterId);
        }
    }
}
