using Throughline.Access;
using Throughline.Evidence.Observations;
using Throughline.Evidence.Releases;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Reproduction;
using Throughline.Evidence.Samples;
using Throughline.Evidence.SelfReports;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Bypasses;
using Throughline.Mail;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Jobs;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Budget;

namespace Throughline.Evidence;

/// <summary>Which form of each support a district is running, and how it is known, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class EvidenceModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.TheSystem, "Evidence", "/evidence", Icon.Search, reader => reader.Sees(RecordKind.R34)),
        new(MenuGroup.TheSystem, "Calendar samples", "/evidence/samples", Icon.Week, reader => reader.Sees(RecordKind.R31)),
        new(MenuGroup.OurPractice, "Observations", "/evidence/observations", Icon.Eye, ObservationsPage.MayOpen),
        new(MenuGroup.OurPractice, "In my own words", "/evidence/my-account", Icon.Person, reader => reader.HasSeat(Seat.Ild)),
        new(MenuGroup.TheSystem, "Release desk", "/evidence/release-desk", Icon.Lock, reader => reader.HasSeat(Seat.Data)),
        new(MenuGroup.OurPractice, "Research and me", "/evidence/releases", Icon.Person, reader => reader.Sees(RecordKind.R35)),
        new(MenuGroup.OurPractice, "Pulse", "/evidence/pulses", Icon.Columns, reader => reader.Sees(RecordKind.R14)),
    ];

    /// <summary>Its texts that are kept for some days only.</summary>
    public static IReadOnlyList<FadingText> Fading { get; } = [SampledTitles.Fading];

    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [MakeReport.Job, RateDays.Job, CheckInstrument.Job, RemindOfPulse.Job];

    /// <summary>Letters that it sends.</summary>
    public static IReadOnlyList<LetterKind> Letters { get; } = [PulseOpening.Letter, Releasing.Letter];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Drawing>();
        services.AddScoped<PulseOpening>();
        services.AddScoped<Releasing>();
        services.AddScoped<Reporting>();
        services.AddSingleton(new HeardSource(SaidOnThrough.Latest));
        services.AddScoped<ReportHtml>();
        services.AddScoped<AnswersBesidePrice>();
        services.AddSingleton(
            new PrincipalsAnswers((request, stop) => request.GetRequiredService<AnswersBesidePrice>().Lines(stop))
        );
    }
}
