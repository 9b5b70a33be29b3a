using Throughline.Demo;
using Throughline.Demo.Cast;

namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>Of the sample district, somebody for each kind of work; together they may see every page that there is.</summary>
internal static class Readers
{
    /// <summary>Nobody has signed in.</summary>
    public const string Visitor = "";

    /// <summary>By the names that the list at the sign-in has; a page is opened by the first who may see it.</summary>
    public static readonly string[] All =
    [
        Visitor,
        CentralOffice.Deputy,
        "Marisol Vega",
        "Joan Petrakis",
        CentralOffice.Facilitator,
        "Luis Moreno",
        CentralOffice.Planning,
        HarborOffice.Administrator,
        HarborOffice.Auditor,
    ];

    /// <summary>Who opens no page that none of those opens; they see other things on it.</summary>
    public static readonly string[] More =
    [
        "Denise Okafor",
        "Elena Ruiz",
        CentralOffice.Facilities,
        CentralOffice.Data,
        CentralOffice.ChiefOfStaff,
        CentralOffice.Superintendent,
        "Estelle Marchbanks",
    ];
}
