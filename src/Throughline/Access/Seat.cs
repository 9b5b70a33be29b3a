namespace Throughline.Access;

/// <summary>Where a reader stands toward a record: the columns of the access matrix. Seats come from dated records and grants.</summary>
public enum Seat
{
    /// <summary>Subject principal (PRIN).</summary>
    Prin,

    /// <summary>Another principal (PRIX).</summary>
    Prix,

    /// <summary>The ILD who is assigned, or the author (ILD).</summary>
    Ild,

    /// <summary>Another ILD of the cohort (ILDX).</summary>
    Ildx,

    /// <summary>The ILD who was assigned before (ILDF).</summary>
    Ildf,

    /// <summary>The network's team (TEAM).</summary>
    Team,

    /// <summary>The ILD's delegate (ASST).</summary>
    Asst,

    /// <summary>Supervisor of ILDs (CHIEF).</summary>
    Chief,

    /// <summary>Facilitator of the session (FACIL).</summary>
    Facil,

    /// <summary>Guest of one session (GUEST).</summary>
    Guest,

    /// <summary>Evaluator of that principal (EVP).</summary>
    Evp,

    /// <summary>Evaluator of that ILD (EVI).</summary>
    Evi,

    /// <summary>Party to the record: who asked, handles or is named (DEPT).</summary>
    Dept,

    /// <summary>Other staff of the district (DEPX).</summary>
    Depx,

    /// <summary>Senior leader (SENR).</summary>
    Senr,

    /// <summary>Member of the board (BOARD).</summary>
    Board,

    /// <summary>Data office (DATA).</summary>
    Data,

    /// <summary>Approved researcher, the subject consenting (RSCH).</summary>
    Rsch,

    /// <summary>Records officer with an open case (RECO).</summary>
    Reco,

    /// <summary>System administrator (SYSA).</summary>
    Sysa,

    /// <summary>Auditor (AUDR).</summary>
    Audr,

    /// <summary>Nobody signed in (ANON).</summary>
    Anon,

    /// <summary>Someone whose account has ended (GONE).</summary>
    Gone,

    /// <summary>A roster or score token (API).</summary>
    Api,

    /// <summary>Records officer without an open case (RECO0).</summary>
    RecoIdle,

    /// <summary>Approved researcher, the subject not consenting (RSC0).</summary>
    RschDeclined,
}
