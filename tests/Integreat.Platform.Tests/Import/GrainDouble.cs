using System.Reflection;

namespace Integreat.Platform.Tests.Import;

/// <summary>Stands for the cluster where only the protocol matters: every call on every grain ends in one function.</summary>
public static class GrainDouble
{
    public delegate object Answer(string key, string method, object?[] arguments);

    public static IGrainFactory Factory(Answer answer)
    {
        var factory = DispatchProxy.Create<IGrainFactory, FactoryProxy>();
        ((FactoryProxy)factory).Answer = answer;
        return factory;
    }

    // DispatchProxy derives from its proxies at run time: they can be neither sealed nor internal.
    public class FactoryProxy : DispatchProxy
    {
        public Answer? Answer { get; set; }

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var grain = (GrainProxy)Create(targetMethod!.GetGenericArguments()[0], typeof(GrainProxy));
            grain.Key = (string)args![0]!;
            grain.Answer = Answer;
            return grain;
        }
    }

    public class GrainProxy : DispatchProxy
    {
        public string Key { get; set; } = "";

        public Answer? Answer { get; set; }

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => Answer!(Key, targetMethod!.Name, args ?? []);
    }
}
