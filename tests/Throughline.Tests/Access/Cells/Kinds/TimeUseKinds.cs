using Throughline.Access;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Calendars.Sources;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;
using Throughline.TimeAndDemands.TimeUse.Principals;
using Throughline.TimeAndDemands.TimeUse.QuickCapture;
using Throughline.TimeAndDemands.TimeUse.Sharing;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What is kept of an ILD's time, planted: calendars, what people said of entries, and what is worked out from them.</summary>
internal static class TimeUseKinds
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    public static IReadOnlyList<Planted> All { get; } =
    [
        Planted.A<Calendar>(CalendarOf) with
        {
            Item = plant => $"/calendars?of={plant.Scene.Ild.Id}",
            ShownOn = "/calendars",
        },
        Planted.After<Engagement>(Entry) with
        {
            Item = plant => $"/week/2026-03-16/entries/all?of={plant.Scene.Ild.Id}",
            ShownOn = "/week/2026-03-16/entries/all",
        },
        Planted.After<SeenChange>(Change),
        Planted.A<Subscription>(SubscriptionOf),
        Planted.A<WeekOfTime>(WeekOf),
        Planted.A<Confirmation>(ConfirmationOf),
        Planted.A<WeekShare>(ShareOf),
        Planted.A<InfluenceMeeting>(InfluenceOf),
        Planted.A<Commitment>(GoalOf),
        Fact<Contact>(ContactOf),
        Fact<DisplacedContact>(DisplacedOf),
        Fact<MissedVisit>(MissedOf),
        Fact<ContactDispute>(DisputeOf),
        Fact<Capture>(CaptureOf),
    ];

    private static long Start => Scene.Now.AddDays(-1).ToUnixTimeSeconds();

    // A principal reads facts about contact with them by a query of their own; the wall opens rows of an ILD only toward that ILD.
    private static Planted Fact<T>(Func<Planting, T> row)
        where T : class => Planted.A<T>(row) with { NotFoundBy = [Seat.Prin] };

    private static Calendar CalendarOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Source = $"{plant.Token}.ics",
            ContentHash = plant.Token,
            ReceivedAt = Scene.Now,
            LastImport = 1,
        };

    private static async Task<Engagement> EntryOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            CalendarId = (long)await plant.Save(CalendarOf(plant)),
            Uid = plant.Token,
            SeriesSlot = null,
            IsAllDay = false,
            Start = Start,
            End = Start + 3600,
            Slot = Start,
            SlotEnd = Start + 3600,
            Summary = $"Visit {plant.Token}",
            Location = $"Room {plant.Token}",
            Attendees = [$"{plant.Token}@harbor.example"],
            FirstSeen = Scene.Now,
        };

    private static async Task<object> Entry(Planting plant) => await plant.Save(await EntryOf(plant));

    private static async Task<object> Change(Planting plant)
    {
        var entry = await EntryOf(plant);
        return await plant.Save(
            new SeenChange
            {
                OwnerId = entry.OwnerId,
                CalendarId = entry.CalendarId,
                EntryId = (long)await plant.Save(entry),
                Kind = ChangeKind.Moved,
                SeenAt = Scene.Now,
                Start = Start,
                End = Start + 3600,
                FromStart = Start - 3600,
                FromEnd = Start,
            }
        );
    }

    private static Subscription SubscriptionOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Kind = "ics",
            Host = "calendars.example",
            Address = $"https://calendars.example/{plant.Token}.ics",
            AddedAt = Scene.Now,
            NextAt = Scene.Now.AddDays(1),
        };

    private static WeekOfTime WeekOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Monday = Monday,
            CountedSeconds = 3600,
            ContractSeconds = 144_000,
            ProtectedSeconds = 0,
            BrokenSeconds = 0,
            Displaced = 0,
            WithPrincipals = 0,
            Instruction = 0,
            ToConfirm = 0,
            Accountability = 0,
            Evaluation = 0,
            PrincipalsOtherMatters = 0,
            OwnLearning = 0,
            RequestsAndHearings = 0,
            Travel = 0,
            CentralMeetings = 3600 * WeekOfTime.PartsOfSecond,
        };

    private static Confirmation ConfirmationOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Uid = plant.Token,
            Focus = Focus.Planning,
            By = plant.Token,
            At = Scene.Now,
        };

    private static InfluenceMeeting InfluenceOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Uid = plant.Token,
            SeriesSlot = null,
            Matter = $"Boundaries {plant.Token}",
            TaggedAt = Scene.Now,
        };

    private static WeekShare ShareOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Monday = Monday,
            ReaderId = plant.Scene.Party.Id,
            SharedAt = Scene.Now,
        };

    private static Commitment GoalOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            From = Monday,
            Share = CommittedShare.WithPrincipals,
            Percent = 75,
            SetAt = Scene.Now,
        };

    private static Contact ContactOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            PrincipalId = plant.Scene.Principal.Id,
            Start = Start,
            End = Start + 3600,
            Day = Monday.AddDays(2),
        };

    private static DisplacedContact DisplacedOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            PrincipalId = plant.Scene.Principal.Id,
            Start = Start,
            End = Start + 3600,
            Day = Monday.AddDays(2),
            Kind = DisplacedKind.Vanished,
            Uid = plant.Token,
            CauseUnit = "",
            IsMadeUp = false,
        };

    private static MissedVisit MissedOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            Uid = plant.Token,
            DidNotHappen = true,
            CauseUnit = plant.Token,
            By = plant.Token,
            At = Scene.Now,
        };

    private static Capture CaptureOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            SentAs = Guid.NewGuid(),
            Uid = plant.Token,
            SeriesSlot = null,
            MadeEntry = true,
            SaidId = null,
            TappedAt = Scene.Now,
            ReceivedAt = Scene.Now,
        };

    private static ContactDispute DisputeOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.Ild.Id,
            PrincipalId = plant.Scene.Principal.Id,
            Start = Start,
            Day = Monday.AddDays(2),
            Objection = Objection.WasShorter,
            By = plant.Token,
            At = Scene.Now,
        };
}
