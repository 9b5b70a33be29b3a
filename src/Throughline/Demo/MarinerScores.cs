using Throughline.Accountability.Scorecards.UnitSupport;

namespace Throughline.Demo;

/// <summary>Four years of results of one of Mariner's high schools, its targets of the last, and the support it was placed in.</summary>
internal sealed record MarinerScores(
    string School,
    SupportLevel Level,
    double[] Reading,
    double[] Math,
    double[] Attendance,
    double[] Graduation,
    double[] Targets
)
{
    /// <summary>All eight.</summary>
    public static readonly MarinerScores[] All =
    [
        new(
            "Bramwell",
            SupportLevel.Standard,
            [48, 50, 52, 53],
            [41, 42, 44, 47],
            [90.1, 90.4, 91.2, 91.6],
            [82, 83, 84, 86],
            [52, 45, 91.5, 85]
        ),
        new(
            "Coral Way",
            SupportLevel.Standard,
            [61, 60, 62, 63],
            [55, 57, 58, 58],
            [93, 93.2, 93.1, 93.4],
            [90, 91, 91, 92],
            [64, 59, 93.5, 92]
        ),
        new(
            "Dunmore",
            SupportLevel.Targeted,
            [39, 38, 40, 42],
            [33, 35, 34, 37],
            [87.5, 87.9, 88.4, 88.9],
            [74, 75, 77, 78],
            [41, 37, 89, 78]
        ),
        new(
            "Eastlake",
            SupportLevel.Light,
            [57, 58, 58, 60],
            [52, 54, 55, 57],
            [94, 94.2, 94.4, 94.3],
            [93, 94, 95, 95],
            [60, 56, 94.5, 95]
        ),
        new(
            "Marlow",
            SupportLevel.Targeted,
            [36, 37, 36, 35],
            [30, 31, 31, 31],
            [86.8, 86.5, 86.9, 86.2],
            [70, 71, 71, 70],
            [39, 34, 88, 73]
        ),
        new(
            "Pinecrest",
            SupportLevel.Light,
            [72, 74, 75, 77],
            [66, 68, 70, 71],
            [96, 96.1, 96.3, 96.2],
            [98, 98, 99, 99],
            [76, 70, 96, 98]
        ),
        new(
            "Seaton",
            SupportLevel.Targeted,
            [44, 44, 46, 49],
            [36, 37, 40, 41],
            [89, 89.4, 90.1, 90.6],
            [71, 72, 73, 74],
            [47, 42, 90.5, 73]
        ),
        new(
            "Westhaven",
            SupportLevel.Standard,
            [51, 52, 51, 53],
            [45, 44, 46, 46],
            [91, 91.3, 91, 91.5],
            [84, 85, 85, 86],
            [53, 47, 92, 86]
        ),
    ];
}
