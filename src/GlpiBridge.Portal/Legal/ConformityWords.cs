using GlpiBridge.Portal.Texts;

namespace GlpiBridge.Portal.Legal;

internal static class ConformityWords
{
    /// <summary>What the foot of every page says.</summary>
    public static string InFooter(this PortalTexts texts, Conformity state) => state switch
    {
        Conformity.Full => texts["access.footer-full"],
        Conformity.Partial => texts["access.footer-partial"],
        _ => texts["access.footer-none"],
    };

    public static string State(this PortalTexts texts, Conformity state, string portal) => state switch
    {
        Conformity.Full => texts["access.state-full", portal],
        Conformity.Partial => texts["access.state-partial", portal],
        _ => texts["access.state-none", portal],
    };
}
