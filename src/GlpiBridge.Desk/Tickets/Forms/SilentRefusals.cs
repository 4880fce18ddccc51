using GlpiBridge.Glpi;

namespace GlpiBridge.Desk.Tickets.Forms;

/// <summary>GLPI ignores some acts without a word, and refuses others where somebody was faster: how the request stands afterwards says whether it was done.</summary>
internal static class SilentRefusals
{
    public static async Task PassAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (GlpiException refused) when (refused.Fault is GlpiFault.Invalid or GlpiFault.Forbidden)
        {
            // The caller looks.
        }
    }
}
