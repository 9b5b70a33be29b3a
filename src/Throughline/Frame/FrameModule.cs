using Microsoft.AspNetCore.Mvc;
using Throughline.Access;
using Throughline.Frame.History;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.Seats;
using Throughline.Frame.SentForms;
using Throughline.Frame.Setup;
using Throughline.Shell;
using Throughline.Shell.Navigation;

namespace Throughline.Frame;

/// <summary>Nested assistance, registered: who assists whom, and which seats follow from it.</summary>
internal static class FrameModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.MyWork, "Notices", "/notices", Icon.Info, reader => reader.Sees(RecordKind.R42))
        {
            Waiting = NoticesPage.Waiting,
        },
        new(MenuGroup.TheSystem, "People", "/people", Icon.People, reader => reader.Sees(RecordKind.R01)),
        new(MenuGroup.TheSystem, "Networks", "/networks", Icon.School, reader => reader.Sees(RecordKind.R02)),
        new(MenuGroup.TheSystem, "Rules", "/rules", Icon.Lines, reader => reader.Sees(RecordKind.R03)),
        new(MenuGroup.TheSystem, "The promise", "/promise", Icon.Lock, reader => reader.Sees(RecordKind.R03)),
        new(MenuGroup.TheSystem, "Imports", "/imports", Icon.Plus, reader => reader.HasSeat(Seat.Sysa)),
        new(MenuGroup.TheSystem, "Set up", "/setup", Icon.Sliders, reader => reader.HasSeat(Seat.Sysa)) { IsStart = true },
        new(MenuGroup.TheSystem, "Who sees what", "/access", Icon.Eye, reader => reader.Identity is { IsAuthenticated: true }),
        new(MenuGroup.TheSystem, "Records requests", "/cases", Icon.Lock, reader => reader.HasSeat(Seat.Reco)),
        new(MenuGroup.TheSystem, "What fades", "/retention", Icon.Clock, reader => reader.Sees(RecordKind.R40)),
        new(MenuGroup.TheSystem, "Journal", "/journal", Icon.Lines, JournalSight.MayOpen),
        new(MenuGroup.TheSystem, "Mail", "/settings/mail", Icon.Letter, reader => reader.Sees(RecordKind.R40)),
    ];

    /// <summary>What pages of every module take by constructor: the reader of the request.</summary>
    public static void Add(IServiceCollection services, bool isSample)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Readers>();
        services.AddSingleton<ImportRunner>();
        services.Configure<MvcOptions>(options => options.Filters.Add<SavedOnce>());
        foreach (var step in SetupStep.OfFrame)
        {
            services.AddSingleton(step);
        }
        services.AddScoped(each =>
            each.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Reader>() ?? Reader.Nobody
        );
        services.AddSingleton<MastheadOf>(context =>
            ValueTask.FromResult(new Masthead(context.Features.Get<District>()?.Name ?? "", isSample))
        );
    }

    /// <summary>Between authorization and the pages: finds the reader, then asks the page's rule.</summary>
    public static void Use(WebApplication app)
    {
        app.UseMiddleware<ReaderMiddleware>();
        app.UseMiddleware<HistoryMiddleware>();
        app.UseMiddleware<RuleGate>();
    }
}
