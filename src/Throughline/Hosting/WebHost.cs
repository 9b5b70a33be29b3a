using Throughline.Accountability;
using Throughline.Evidence;
using Throughline.Frame;
using Throughline.Frame.EmergencyOpenings;
using Throughline.Frame.Notices;
using Throughline.Frame.Setup;
using Throughline.Hosting.SignIn;
using Throughline.Hosting.SignIn.Links;
using Throughline.Hosting.Tokens;
using Throughline.LeadingThrough;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Jobs;
using Throughline.ProfessionalLearning;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.Hosting;

/// <summary>The web application: the other door. Every module is registered here by name.</summary>
internal static class WebHost
{
    /// <summary>The lines of the menu, module by module.</summary>
    private static readonly MenuItem[] Menu =
    [
        .. TimeAndDemandsModule.Menu,
        .. ProfessionalLearningModule.Menu,
        .. LeadingThroughModule.Menu,
        .. AccountabilityModule.Menu,
        .. EvidenceModule.Menu,
        .. FrameModule.Menu,
        .. AccountSignIn.Menu,
    ];

    /// <summary>What is kept for some days only, module by module.</summary>
    public static IReadOnlyList<FadingText> Fading { get; } =
    [.. TimeAndDemandsModule.Fading, .. LeadingThroughModule.Fading, .. EvidenceModule.Fading];

    /// <summary>Background work, module by module.</summary>
    private static readonly JobKind[] Jobs =
    [
        .. MailModule.Jobs,
        WeeklyDigest.Job,
        .. FetchCalendars.Jobs,
        .. TimeAndDemandsModule.Jobs,
        .. LeadingThroughModule.Jobs,
        .. AccountabilityModule.Jobs,
        .. EvidenceModule.Jobs,
        RetentionSchedule.Daily(Fading),
    ];

    /// <summary>Letters that go out, module by module: people choose by kind.</summary>
    private static readonly LetterKind[] Letters =
    [
        WeeklyDigest.Letter,
        LetterPost.Kind,
        Promise.Letter,
        EmergenciesPage.Letter,
        .. TimeAndDemandsModule.Letters,
        .. LeadingThroughModule.Letters,
        .. AccountabilityModule.Letters,
    ];

    /// <summary>What stands in the Monday letter, module by module.</summary>
    private static readonly DigestPart[] Digest = [.. TimeAndDemandsModule.Digest];

    /// <summary>Builds the application; the caller runs it and disposes of it.</summary>
    public static WebApplication Build(HostChoices choices)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                // Its pages are in this assembly, also when a test is what was started.
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.Environment.WebRootFileProvider = new UnwatchedFiles(builder.Environment.WebRootFileProvider);
        builder.WebHost.UseUrls(choices.Urls.Split(';'));
        RequestLimits.Add(builder);
        PublicAddress.Add(builder, choices.Urls);
        builder
            .Logging.AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Throughline", LogLevel.Information)
            // Every request without a token that counts would write two lines.
            .AddFilter(typeof(TokenScheme).FullName, LogLevel.Warning);
        PersistenceModule.Add(builder.Services, choices.Store);
        AccountSignIn.Add(builder.Services, choices.DemoSignIn);
        builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();
        ShellModule.Add(builder.Services, Menu);
        FrameModule.Add(builder.Services, choices.DemoSignIn);
        builder.Services.AddSingleton(new RetentionSchedule(Fading));
        TimeAndDemandsModule.Add(builder.Services);
        ProfessionalLearningModule.Add(builder.Services);
        LeadingThroughModule.Add(builder.Services);
        AccountabilityModule.Add(builder.Services);
        EvidenceModule.Add(builder.Services);
        MailModule.Add(builder.Services, [.. Letters, .. EvidenceModule.Letters], choices.RunsJobs);
        builder.Services.AddSingleton(new DigestParts(Digest));
        JobsRegistration.Add(builder.Services, Jobs, choices.RunsJobs);
        choices.Adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        SafeHeaders.Use(app);
        ShellModule.Use(app);
        app.UseMiddleware<DiskGuard>();
        app.UseRouting();
        app.UseRequestTimeouts();
        TokenDoor.Use(app);
        app.UseAuthentication();
        app.UseAuthorization();
        FrameModule.Use(app);
        AccountSignIn.Use(app);
        app.MapRazorPages();
        ProfessionalLearningModule.Map(app);
        LeadingThroughModule.Map(app);
        Home.Map(app);
        Health.Map(app);
        AccountSignIn.Map(app);
        return app;
    }
}
