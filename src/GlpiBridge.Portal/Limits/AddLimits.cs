namespace GlpiBridge.Portal.Limits;

internal static class LimitsRegistration
{
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<PasswordLimits>();
        services.AddSingleton<RefusalTime>();
        services.AddSingleton<SignInDoor>();
        services.AddSingleton<WaitWords>();
    }
}
