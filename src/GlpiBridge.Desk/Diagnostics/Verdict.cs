namespace GlpiBridge.Desk.Diagnostics;

public enum Verdict
{
    Ok,

    /// <summary>Something of the portal does not work, or not safely, before it is changed.</summary>
    ToMend,

    /// <summary>GLPI does not tell, or something before it has to be mended first.</summary>
    CannotTell,
}
