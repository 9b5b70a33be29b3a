using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Cast;

/// <summary>Everybody at the central office and the board, by what they are and the unit they sit in.</summary>
internal static class CentralOffice
{
    public const string Deputy = "Dr. Helen Marchetti";
    public const string Superintendent = "Dr. Ingeborg Salter";
    public const string ChiefOfStaff = "Nadia Ferris";
    public const string Operations = "Robert Haines";
    public const string Academics = "Dr. Miriam Castlereagh";
    public const string Facilitator = "Samuel Ortega";
    public const string Hearings = "Colette Barrow";
    public const string Trainer = "Howard Pell";
    public const string Enrollment = "Nell Okonkwo";
    public const string Data = "Wei-Ling Chen";
    public const string Finance = "Bertram Quill";
    public const string Facilities = "Ray Dombrowski";
    public const string Transportation = "Ida Fontaine";
    public const string Engagement = "Nora Castellano";
    public const string Planning = "Greg Lowell";
    public const string StudentServices = "Amara Nwosu";
    public const string LentReading = "Ines Fairbairn";

    /// <summary>Name, role and unit.</summary>
    public static IReadOnlyList<(string Name, PersonRole Role, string Unit)> People { get; } =
    [
        (Superintendent, PersonRole.SeniorLeader, "Superintendent's Office"),
        (Deputy, PersonRole.SeniorLeader, "Office of the Deputy"),
        (ChiefOfStaff, PersonRole.SeniorLeader, "Superintendent's Office"),
        (Operations, PersonRole.SeniorLeader, "Executive Cabinet"),
        (Academics, PersonRole.SeniorLeader, "Executive Cabinet"),
        ("Gloria Benning", PersonRole.SeniorLeader, "Community Superintendents"),
        ("Otis Farrow", PersonRole.SeniorLeader, "Community Superintendents"),
        ("Lucinda Reyes-Holt", PersonRole.SeniorLeader, "Community Superintendents"),
        (Facilitator, PersonRole.PdFacilitator, "Leadership Learning"),
        ("Vivian Stroud", PersonRole.CentralOffice, "Curriculum & Instruction"),
        (Trainer, PersonRole.CentralOffice, "Curriculum & Instruction"),
        (LentReading, PersonRole.CentralOffice, "Curriculum & Instruction"),
        ("Leland Marsh", PersonRole.CentralOffice, "Human Resources"),
        (Hearings, PersonRole.CentralOffice, "Human Resources"),
        (Data, PersonRole.CentralOffice, "Data & Accountability"),
        (Enrollment, PersonRole.CentralOffice, "Data & Accountability"),
        (Facilities, PersonRole.CentralOffice, "Facilities"),
        (Transportation, PersonRole.CentralOffice, "Transportation"),
        (Finance, PersonRole.CentralOffice, "Finance"),
        (StudentServices, PersonRole.CentralOffice, "Student Services"),
        (Engagement, PersonRole.CentralOffice, "Family Engagement"),
        (Planning, PersonRole.CentralOffice, "Planning"),
        ("Teo Nakamura", PersonRole.CentralOffice, "Technology"),
        ("Ruth Calder", PersonRole.CentralOffice, "Confidential Ear"),
        ("Estelle Marchbanks", PersonRole.Board, "Board of Education"),
        ("Rufus Delamere", PersonRole.Board, "Board of Education"),
        ("Consuelo Bright", PersonRole.Board, "Board of Education"),
        ("Harlan Voigt", PersonRole.Board, "Board of Education"),
        ("Philippa Onwudiwe", PersonRole.Board, "Board of Education"),
    ];
}
