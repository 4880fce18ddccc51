namespace GlpiBridge.Glpi.Http;

/// <summary>Notes whether GLPI answers at all; what it answers is for others to judge.</summary>
internal sealed class PulseHandler(GlpiPulse pulse) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            pulse.Heard();
            return answer;
        }
        catch (GlpiException e)
        {
            if (e.Fault is GlpiFault.Unavailable or GlpiFault.Maintenance or GlpiFault.OutcomeUnknown)
                pulse.Missed();
            else
                pulse.Heard();
            throw;
        }
    }
}
