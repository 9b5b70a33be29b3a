using Throughline.Access;
using Throughline.Frame.Rules;
using Throughline.Frame.Seats;
using Throughline.Persistence.Fading;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Monday;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Cards;
using Throughline.TimeAndDemands.TimeUse.Principals;
using Throughline.TimeAndDemands.TimeUse.QuickCapture;
using Throughline.TimeAndDemands.TimeUse.Today;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.TimeAndDemands;

/// <summary>Where ILDs' time goes, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class TimeAndDemandsModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        DeputyPages.First,
        new(MenuGroup.MyWork, "Today", "/today", Icon.Today, reader => reader.HasSeat(Seat.Ild))
        {
            OnTabBar = true,
            IsStart = true,
        },
        new(MenuGroup.MyWork, "Quick capture", "/capture", Icon.Check, reader => reader.HasSeat(Seat.Ild)),
        new(MenuGroup.MyWork, "Week", "/week", Icon.Week, reader => reader.HasSeat(Seat.Ild) || reader.HasSeat(Seat.Asst))
        {
            OnTabBar = true,
        },
        .. Demands.DemandPages.Menu,
        .. Issues.IssuePages.Menu,
        new(MenuGroup.MyWork, "My network", "/network", Icon.People, reader => reader.HasSeat(Seat.Ild)) { OnTabBar = true },
        new(MenuGroup.OurPractice, "To have a say", "/influence", Icon.Columns, reader => reader.HasSeat(Seat.Ild)),
        new(
            MenuGroup.MyWork,
            "Calendars",
            "/calendars",
            Icon.Clock,
            reader => reader.HasSeat(Seat.Ild) || reader.HasSeat(Seat.Asst)
        )
        {
            OnTabBar = true,
        },
        new(MenuGroup.MyWork, "Time with my ILD", "/contacts", Icon.Clock, reader => reader.HasSeat(Seat.Prin))
        {
            OnTabBar = true,
        },
        new(MenuGroup.TheSystem, "Load calendars", "/setup/calendars", Icon.Clock, reader => reader.HasSeat(Seat.Sysa)),
        new(MenuGroup.MyWork, "Shared with me", "/shared-weeks", Icon.Eye, reader => reader.HasSeat(Seat.Chief)),
        .. DeputyPages.Menu,
    ];

    /// <summary>The kinds of letter that it sends.</summary>
    public static IReadOnlyList<Mail.LetterKind> Letters { get; } =
    [.. Demands.DemandPages.Letters, .. Issues.IssuePages.Letters];

    /// <summary>What it adds to Monday's letter.</summary>
    public static IReadOnlyList<Frame.Notices.DigestPart> Digest { get; } = [WeekDigest.Part, Demands.PlateDigest.Part];

    /// <summary>Its background work, besides what fetches calendars.</summary>
    public static IReadOnlyList<Persistence.Jobs.JobKind> Jobs { get; } =
    [Recount.Job, .. Demands.DemandPages.Jobs, .. Issues.IssuePages.Jobs];

    /// <summary>Its texts that are kept for some days only.</summary>
    public static IReadOnlyList<FadingText> Fading { get; } = [EntryTitles.Fading];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<RosterCache>();
        services.AddScoped<TimeAccounts>();
        services.AddScoped<IldDays>();
        services.AddScoped<CalendarImport>();
        services.AddSingleton(LoadCalendarsPage.Step);
        services.AddSingleton<RuleCounts>();
        services.AddSingleton<RuleCountsOf>(made => made.GetRequiredService<RuleCounts>().Of);
        services.AddScoped<CalendarIntake>();
        services.AddScoped<NetworkLines>();
        services.AddScoped<TodayViews>();
        services.AddScoped<VisitAnswers>();
        services.AddScoped<Captures>();
        services.AddScoped<UpkeepCount>();
        services.AddScoped<WalkInCards>();
        services.AddScoped<CalendarFacts>();
        services.AddScoped<CardFacts>(each => each.GetRequiredService<CalendarFacts>().Of);
        DeputyPages.Add(services);
        Demands.DemandPages.Add(services);
        Issues.IssuePages.Add(services);
    }
}
