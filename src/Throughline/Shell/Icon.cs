namespace Throughline.Shell;

/// <summary>The line icons of the look. Each stands beside a word and never instead of one.</summary>
public enum Icon
{
    /// <summary>Three lines: opens the menu on a phone.</summary>
    Menu,

    /// <summary>A sun: today.</summary>
    Today,

    /// <summary>A school door: before you walk in, the coaching room.</summary>
    Door,

    /// <summary>A calendar page: the week, dates.</summary>
    Week,

    /// <summary>A list with something lifted off it: the plate.</summary>
    Plate,

    /// <summary>Two rooms side by side.</summary>
    Rooms,

    /// <summary>An open book: learning.</summary>
    Book,

    /// <summary>A stopwatch: a session.</summary>
    Clock,

    /// <summary>Numbered lines: Monday, lists and rules.</summary>
    Lines,

    /// <summary>Two people: the cohort, people.</summary>
    People,

    /// <summary>The line through a circle: leading through.</summary>
    Through,

    /// <summary>A receipt: the model's price.</summary>
    Price,

    /// <summary>Columns: scorecard, figures.</summary>
    Columns,

    /// <summary>A magnifying glass: evidence, search.</summary>
    Search,

    /// <summary>One person.</summary>
    Person,

    /// <summary>Two sliders: set-up, settings.</summary>
    Sliders,

    /// <summary>An i in a circle: worth knowing.</summary>
    Info,

    /// <summary>An eye: who sees this.</summary>
    Eye,

    /// <summary>A lock: protected, the promise.</summary>
    Lock,

    /// <summary>A struck-through signal: works offline.</summary>
    Offline,

    /// <summary>A plus: add, log.</summary>
    Plus,

    /// <summary>A tick: done, kept.</summary>
    Check,

    /// <summary>A telephone: call.</summary>
    Phone,

    /// <summary>A triangle with a mark: broken, needs a look.</summary>
    Alert,

    /// <summary>An envelope: mail, invite.</summary>
    Letter,

    /// <summary>A building: schools and networks.</summary>
    School,

    /// <summary>A door with an arrow: sign out.</summary>
    Leave,
}
