-- Schema of Perennial 0.1.1, written by SchemaUpgradeTests; see there how. Not to be edited.
CREATE TABLE PUBLIC.DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TIMESTAMP NOT NULL, ORDEREXECUTED INT NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10));
create table ACT_GE_PROPERTY (
    NAME_ varchar(64),
    VALUE_ varchar(300),
    REV_ integer,
    primary key (NAME_)
);
insert into ACT_GE_PROPERTY
values ('schema.version', 'fox', 1);
insert into ACT_GE_PROPERTY
values ('schema.history', 'create(fox)', 1);
insert into ACT_GE_PROPERTY
values ('next.dbid', '1', 1);
insert into ACT_GE_PROPERTY
values ('deployment.lock', '0', 1);
insert into ACT_GE_PROPERTY
values ('history.cleanup.job.lock', '0', 1);
insert into ACT_GE_PROPERTY
values ('startup.lock', '0', 1);
insert into ACT_GE_PROPERTY
values ('telemetry.lock', '0', 1);
insert into ACT_GE_PROPERTY
values ('installationId.lock', '0', 1);
create table ACT_GE_BYTEARRAY (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    BYTES_ longvarbinary,
    GENERATED_ bit,
    TENANT_ID_ varchar(64),
    TYPE_ integer,
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_GE_SCHEMA_LOG (
    ID_ varchar(64),
    TIMESTAMP_ timestamp,
    VERSION_ varchar(255),
    primary key (ID_)
);
insert into ACT_GE_SCHEMA_LOG
values ('0', CURRENT_TIMESTAMP, '7.16.0');
create table ACT_RE_DEPLOYMENT (
    ID_ varchar(64),
    NAME_ varchar(255),
    DEPLOY_TIME_ timestamp,
    SOURCE_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_EXECUTION (
    ID_ varchar(64),
    REV_ integer,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    SUPER_EXEC_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    IS_ACTIVE_ bit,
    IS_CONCURRENT_ bit,
    IS_SCOPE_ bit,
    IS_EVENT_SCOPE_ bit,
    SUSPENSION_STATE_ integer,
    CACHED_ENT_STATE_ integer,
    SEQUENCE_COUNTER_ integer,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_JOB (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    TYPE_ varchar(255) NOT NULL,
    LOCK_EXP_TIME_ timestamp,
    LOCK_OWNER_ varchar(255),
    EXCLUSIVE_ boolean,
    EXECUTION_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    RETRIES_ integer,
    EXCEPTION_STACK_ID_ varchar(64),
    EXCEPTION_MSG_ varchar(4000),
    FAILED_ACT_ID_ varchar(255),
    DUEDATE_ timestamp,
    REPEAT_ varchar(255),
    REPEAT_OFFSET_ bigint DEFAULT 0,
    HANDLER_TYPE_ varchar(255),
    HANDLER_CFG_ varchar(4000),
    DEPLOYMENT_ID_ varchar(64),
    SUSPENSION_STATE_ integer NOT NULL DEFAULT 1,
    JOB_DEF_ID_ varchar(64),
    PRIORITY_ bigint NOT NULL DEFAULT 0,
    SEQUENCE_COUNTER_ integer,
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_RU_JOBDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ACT_ID_ varchar(255),
    JOB_TYPE_ varchar(255) NOT NULL,
    JOB_CONFIGURATION_ varchar(255),
    SUSPENSION_STATE_ integer,
    JOB_PRIORITY_ bigint,
    TENANT_ID_ varchar(64),
    DEPLOYMENT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RE_PROCDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    HAS_START_FORM_KEY_ bit,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    VERSION_TAG_ varchar(64),
    HISTORY_TTL_ integer,
    STARTABLE_ boolean NOT NULL default TRUE,
    primary key (ID_)
);
create table ACT_RE_CAMFORMDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_TASK (
    ID_ varchar(64),
    REV_ integer,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    TASK_DEF_KEY_ varchar(255),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    DELEGATION_ varchar(64),
    PRIORITY_ integer,
    CREATE_TIME_ timestamp,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_IDENTITYLINK (
    ID_ varchar(64),
    REV_ integer,
    GROUP_ID_ varchar(255),
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_VARIABLE (
    ID_ varchar(64) not null,
    REV_ integer,
    TYPE_ varchar(255) not null,
    NAME_ varchar(255) not null,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    TASK_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    VAR_SCOPE_ varchar(64) not null,
    SEQUENCE_COUNTER_ integer,
    IS_CONCURRENT_LOCAL_ bit,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_EVENT_SUBSCR (
    ID_ varchar(64) not null,
    REV_ integer,
    EVENT_TYPE_ varchar(255) not null,
    EVENT_NAME_ varchar(255),
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTIVITY_ID_ varchar(255),
    CONFIGURATION_ varchar(255),
    CREATED_ timestamp not null,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_INCIDENT (
  ID_ varchar(64) not null,
  REV_ integer not null,
  INCIDENT_TIMESTAMP_ timestamp not null,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  EXECUTION_ID_ varchar(64),
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  primary key (ID_)
);
create table ACT_RU_AUTHORIZATION (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ integer not null,
  GROUP_ID_ varchar(255),
  USER_ID_ varchar(255),
  RESOURCE_TYPE_ integer not null,
  RESOURCE_ID_ varchar(255),
  PERMS_ integer,
  REMOVAL_TIME_ timestamp,
  ROOT_PROC_INST_ID_ varchar(64),
  primary key (ID_)
);
create table ACT_RU_FILTER (
  ID_ varchar(64) not null,
  REV_ integer not null,
  RESOURCE_TYPE_ varchar(255) not null,
  NAME_ varchar(255) not null,
  OWNER_ varchar(255),
  QUERY_ CLOB not null,
  PROPERTIES_ CLOB,
  primary key (ID_)
);
create table ACT_RU_METER_LOG (
  ID_ varchar(64) not null,
  NAME_ varchar(64) not null,
  REPORTER_ varchar(255),
  VALUE_ long,
  TIMESTAMP_ timestamp,
  MILLISECONDS_ bigint DEFAULT 0,
  primary key (ID_)
);
create table ACT_RU_TASK_METER_LOG (
  ID_ varchar(64) not null,
  ASSIGNEE_HASH_ long,
  TIMESTAMP_ timestamp,
  primary key (ID_)
);
create table ACT_RU_EXT_TASK (
  ID_ varchar(64) not null,
  REV_ integer not null,
  WORKER_ID_ varchar(255),
  TOPIC_NAME_ varchar(255),
  RETRIES_ integer,
  ERROR_MSG_ varchar(4000),
  ERROR_DETAILS_ID_ varchar(64),
  LOCK_EXP_TIME_ timestamp,
  SUSPENSION_STATE_ integer,
  EXECUTION_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  PROC_DEF_KEY_ varchar(255),
  ACT_ID_ varchar(255),
  ACT_INST_ID_ varchar(64),
  TENANT_ID_ varchar(64),
  PRIORITY_ bigint NOT NULL DEFAULT 0,
  primary key (ID_)
);
create table ACT_RU_BATCH (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ varchar(255),
  TOTAL_JOBS_ integer,
  JOBS_CREATED_ integer,
  JOBS_PER_SEED_ integer,
  INVOCATIONS_PER_JOB_ integer,
  SEED_JOB_DEF_ID_ varchar(64),
  BATCH_JOB_DEF_ID_ varchar(64),
  MONITOR_JOB_DEF_ID_ varchar(64),
  SUSPENSION_STATE_ integer,
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  CREATE_USER_ID_ varchar(255),
  primary key (ID_)
);
create index ACT_IDX_EXEC_ROOT_PI on ACT_RU_EXECUTION(ROOT_PROC_INST_ID_);
create index ACT_IDX_EXEC_BUSKEY on ACT_RU_EXECUTION(BUSINESS_KEY_);
create index ACT_IDX_EXEC_TENANT_ID on ACT_RU_EXECUTION(TENANT_ID_);
create index ACT_IDX_TASK_CREATE on ACT_RU_TASK(CREATE_TIME_);
create index ACT_IDX_TASK_ASSIGNEE on ACT_RU_TASK(ASSIGNEE_);
create index ACT_IDX_TASK_OWNER on ACT_RU_TASK(OWNER_);
create index ACT_IDX_TASK_TENANT_ID on ACT_RU_TASK(TENANT_ID_);
create index ACT_IDX_IDENT_LNK_USER on ACT_RU_IDENTITYLINK(USER_ID_);
create index ACT_IDX_IDENT_LNK_GROUP on ACT_RU_IDENTITYLINK(GROUP_ID_);
create index ACT_IDX_EVENT_SUBSCR_CONFIG_ on ACT_RU_EVENT_SUBSCR(CONFIGURATION_);
create index ACT_IDX_EVENT_SUBSCR_TENANT_ID on ACT_RU_EVENT_SUBSCR(TENANT_ID_);
create index ACT_IDX_VARIABLE_TASK_ID on ACT_RU_VARIABLE(TASK_ID_);
create index ACT_IDX_VARIABLE_TENANT_ID on ACT_RU_VARIABLE(TENANT_ID_);
create index ACT_IDX_VARIABLE_TASK_NAME_TYPE on ACT_RU_VARIABLE(TASK_ID_, NAME_, TYPE_);
create index ACT_IDX_ATHRZ_PROCEDEF on ACT_RU_IDENTITYLINK(PROC_DEF_ID_);
create index ACT_IDX_INC_CONFIGURATION on ACT_RU_INCIDENT(CONFIGURATION_);
create index ACT_IDX_INC_TENANT_ID on ACT_RU_INCIDENT(TENANT_ID_);
create index ACT_IDX_JOB_EXECUTION_ID on ACT_RU_JOB(EXECUTION_ID_);
create index ACT_IDX_JOB_HANDLER on ACT_RU_JOB(HANDLER_TYPE_,HANDLER_CFG_);
create index ACT_IDX_JOB_PROCINST on ACT_RU_JOB(PROCESS_INSTANCE_ID_);
create index ACT_IDX_JOB_TENANT_ID on ACT_RU_JOB(TENANT_ID_);
create index ACT_IDX_JOBDEF_TENANT_ID on ACT_RU_JOBDEF(TENANT_ID_);
CREATE INDEX ACT_IDX_METER_LOG_MS ON ACT_RU_METER_LOG(MILLISECONDS_);
CREATE INDEX ACT_IDX_METER_LOG_NAME_MS ON ACT_RU_METER_LOG(NAME_, MILLISECONDS_);
CREATE INDEX ACT_IDX_METER_LOG_REPORT ON ACT_RU_METER_LOG(NAME_, REPORTER_, MILLISECONDS_);
CREATE INDEX ACT_IDX_METER_LOG_TIME ON ACT_RU_METER_LOG(TIMESTAMP_);
CREATE INDEX ACT_IDX_METER_LOG ON ACT_RU_METER_LOG(NAME_, TIMESTAMP_);
CREATE INDEX ACT_IDX_TASK_METER_LOG_TIME ON ACT_RU_TASK_METER_LOG(TIMESTAMP_);
create index ACT_IDX_EXT_TASK_TOPIC ON ACT_RU_EXT_TASK(TOPIC_NAME_);
create index ACT_IDX_EXT_TASK_TENANT_ID ON ACT_RU_EXT_TASK(TENANT_ID_);
create index ACT_IDX_EXT_TASK_PRIORITY ON ACT_RU_EXT_TASK(PRIORITY_);
create index ACT_IDX_EXT_TASK_ERR_DETAILS ON ACT_RU_EXT_TASK(ERROR_DETAILS_ID_);
create index ACT_IDX_AUTH_GROUP_ID ON ACT_RU_AUTHORIZATION(GROUP_ID_);
create index ACT_IDX_JOB_JOB_DEF_ID on ACT_RU_JOB(JOB_DEF_ID_);
create index ACT_IDX_INC_CAUSEINCID on ACT_RU_INCIDENT(CAUSE_INCIDENT_ID_);
create index ACT_IDX_INC_EXID on ACT_RU_INCIDENT(EXECUTION_ID_);
create index ACT_IDX_INC_PROCDEFID on ACT_RU_INCIDENT(PROC_DEF_ID_);
create index ACT_IDX_INC_PROCINSTID on ACT_RU_INCIDENT(PROC_INST_ID_);
create index ACT_IDX_INC_ROOTCAUSEINCID on ACT_RU_INCIDENT(ROOT_CAUSE_INCIDENT_ID_);
create index ACT_IDX_AUTH_RESOURCE_ID on ACT_RU_AUTHORIZATION(RESOURCE_ID_);
create index ACT_IDX_EXT_TASK_EXEC on ACT_RU_EXT_TASK(EXECUTION_ID_);
create index ACT_IDX_BYTEARRAY_ROOT_PI on ACT_GE_BYTEARRAY(ROOT_PROC_INST_ID_);
create index ACT_IDX_BYTEARRAY_RM_TIME on ACT_GE_BYTEARRAY(REMOVAL_TIME_);
create index ACT_IDX_BYTEARRAY_NAME on ACT_GE_BYTEARRAY(NAME_);
create index ACT_IDX_DEPLOYMENT_NAME on ACT_RE_DEPLOYMENT(NAME_);
create index ACT_IDX_DEPLOYMENT_TENANT_ID on ACT_RE_DEPLOYMENT(TENANT_ID_);
create index ACT_IDX_JOBDEF_PROC_DEF_ID ON ACT_RU_JOBDEF(PROC_DEF_ID_);
create index ACT_IDX_JOB_HANDLER_TYPE ON ACT_RU_JOB(HANDLER_TYPE_);
create index ACT_IDX_EVENT_SUBSCR_EVT_NAME ON ACT_RU_EVENT_SUBSCR(EVENT_NAME_);
create index ACT_IDX_PROCDEF_DEPLOYMENT_ID ON ACT_RE_PROCDEF(DEPLOYMENT_ID_);
create index ACT_IDX_PROCDEF_TENANT_ID ON ACT_RE_PROCDEF(TENANT_ID_);
create index ACT_IDX_PROCDEF_VER_TAG ON ACT_RE_PROCDEF(VERSION_TAG_);
alter table ACT_GE_BYTEARRAY
    add constraint ACT_FK_BYTEARR_DEPL
    foreign key (DEPLOYMENT_ID_)
    references ACT_RE_DEPLOYMENT;
alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_SUPER
    foreign key (SUPER_EXEC_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);
alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_TSKASS_TASK
    foreign key (TASK_ID_)
    references ACT_RU_TASK;
alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_ATHRZ_PROCEDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF;
alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_PROCDEF
  foreign key (PROC_DEF_ID_)
  references ACT_RE_PROCDEF;
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BYTEARRAY
    foreign key (BYTEARRAY_ID_)
    references ACT_GE_BYTEARRAY;
alter table ACT_RU_JOB
    add constraint ACT_FK_JOB_EXCEPTION
    foreign key (EXCEPTION_STACK_ID_)
    references ACT_GE_BYTEARRAY;
alter table ACT_RU_EVENT_SUBSCR
    add constraint ACT_FK_EVENT_EXEC
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION;
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_CAUSE
    foreign key (CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_RCAUSE
    foreign key (ROOT_CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);
alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_ERROR_DETAILS
    foreign key (ERROR_DETAILS_ID_)
    references ACT_GE_BYTEARRAY (ID_);
create index ACT_IDX_INC_JOB_DEF on ACT_RU_INCIDENT(JOB_DEF_ID_);
alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_JOB_DEF
    foreign key (JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);
alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_USER
    unique (TYPE_, USER_ID_,RESOURCE_TYPE_,RESOURCE_ID_);
alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_GROUP
    unique (TYPE_, GROUP_ID_,RESOURCE_TYPE_,RESOURCE_ID_);
alter table ACT_RU_VARIABLE
    add constraint ACT_UNIQ_VARIABLE
    unique (VAR_SCOPE_, NAME_);
alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);
create index ACT_IDX_BATCH_SEED_JOB_DEF ON ACT_RU_BATCH(SEED_JOB_DEF_ID_);
alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_SEED_JOB_DEF
    foreign key (SEED_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);
create index ACT_IDX_BATCH_MONITOR_JOB_DEF ON ACT_RU_BATCH(MONITOR_JOB_DEF_ID_);
alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_MONITOR_JOB_DEF
    foreign key (MONITOR_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);
create index ACT_IDX_BATCH_JOB_DEF ON ACT_RU_BATCH(BATCH_JOB_DEF_ID_);
alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_JOB_DEF
    foreign key (BATCH_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);
create index ACT_IDX_BATCH_ID ON ACT_RU_VARIABLE(BATCH_ID_);
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BATCH
    foreign key (BATCH_ID_)
    references ACT_RU_BATCH (ID_);
create index ACT_IDX_AUTH_ROOT_PI on ACT_RU_AUTHORIZATION(ROOT_PROC_INST_ID_);
create index ACT_IDX_AUTH_RM_TIME on ACT_RU_AUTHORIZATION(REMOVAL_TIME_);
create table ACT_HI_PROCINST (
    ID_ varchar(64) not null,
    PROC_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    DURATION_ bigint,
    START_USER_ID_ varchar(255),
    START_ACT_ID_ varchar(255),
    END_ACT_ID_ varchar(255),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    DELETE_REASON_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(255),
    primary key (ID_),
    unique (PROC_INST_ID_)
);
create table ACT_HI_ACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64) not null,
    EXECUTION_ID_ varchar(64) not null,
    ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    ACT_NAME_ varchar(255),
    ACT_TYPE_ varchar(255) not null,
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    ACT_INST_STATE_ integer,
    SEQUENCE_COUNTER_ integer,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_TASKINST (
    ID_ varchar(64) not null,
    TASK_DEF_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    DELETE_REASON_ varchar(4000),
    PRIORITY_ integer,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_VARINST (
    ID_ varchar(64) not null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    NAME_ varchar(255) not null,
    VAR_TYPE_ varchar(100),
    CREATE_TIME_ timestamp,
    REV_ integer,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(20),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_DETAIL (
    ID_ varchar(64) not null,
    TYPE_ varchar(255) not null,
    TIME_ timestamp not null,
    NAME_ varchar(255) NOT null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    VAR_INST_ID_ varchar(64),
    VAR_TYPE_ varchar(255),
    REV_ integer,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    SEQUENCE_COUNTER_ integer,
    TENANT_ID_ varchar(64),
    OPERATION_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    INITIAL_ boolean,
    primary key (ID_)
);
create table ACT_HI_IDENTITYLINK (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    GROUP_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    OPERATION_TYPE_ varchar(64),
    ASSIGNER_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_COMMENT (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TIME_ timestamp not null,
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTION_ varchar(255),
    MESSAGE_ varchar(4000),
    FULL_MSG_ longvarbinary,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_ATTACHMENT (
    ID_ varchar(64) not null,
    REV_ integer,
    USER_ID_ varchar(255),
    NAME_ varchar(255),
    DESCRIPTION_ varchar(4000),
    TYPE_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    URL_ varchar(4000),
    CONTENT_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_OP_LOG (
    ID_ varchar(64) not null,
    DEPLOYMENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    JOB_ID_ varchar(64),
    JOB_DEF_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    USER_ID_ varchar(255),
    TIMESTAMP_ timestamp not null,
    OPERATION_TYPE_ varchar(64),
    OPERATION_ID_ varchar(64),
    ENTITY_TYPE_ varchar(30),
    PROPERTY_ varchar(64),
    ORG_VALUE_ varchar(4000),
    NEW_VALUE_ varchar(4000),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
	CATEGORY_ varchar(64),
	EXTERNAL_TASK_ID_ varchar(64),
	ANNOTATION_ varchar(4000),
    primary key (ID_)
);
create table ACT_HI_INCIDENT (
  ID_ varchar(64) not null,
  PROC_DEF_KEY_ varchar(255),
  PROC_DEF_ID_ varchar(64),
  ROOT_PROC_INST_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  EXECUTION_ID_ varchar(64),
  CREATE_TIME_ timestamp not null,
  END_TIME_ timestamp,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  HISTORY_CONFIGURATION_ varchar(255),
  INCIDENT_STATE_ integer,
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  REMOVAL_TIME_ timestamp,
  primary key (ID_)
);
create table ACT_HI_JOB_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    JOB_ID_ varchar(64) not null,
    JOB_DUEDATE_ timestamp,
    JOB_RETRIES_ integer,
    JOB_PRIORITY_ bigint not null default 0,
    JOB_EXCEPTION_MSG_ varchar(4000),
    JOB_EXCEPTION_STACK_ID_ varchar(64),
    JOB_STATE_ integer,
    JOB_DEF_ID_ varchar(64),
    JOB_DEF_TYPE_ varchar(255),
    JOB_DEF_CONFIGURATION_ varchar(255),
    ACT_ID_ varchar(255),
    FAILED_ACT_ID_ varchar(255),
    EXECUTION_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    SEQUENCE_COUNTER_ integer,
    TENANT_ID_ varchar(64),
    HOSTNAME_ varchar(255),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_BATCH (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TOTAL_JOBS_ integer,
    JOBS_PER_SEED_ integer,
    INVOCATIONS_PER_JOB_ integer,
    SEED_JOB_DEF_ID_ varchar(64),
    MONITOR_JOB_DEF_ID_ varchar(64),
    BATCH_JOB_DEF_ID_ varchar(64),
    TENANT_ID_  varchar(64),
    CREATE_USER_ID_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_EXT_TASK_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    EXT_TASK_ID_ varchar(64) not null,
    RETRIES_ integer,
    TOPIC_NAME_ varchar(255),
    WORKER_ID_ varchar(255),
    PRIORITY_ bigint not null default 0,
    ERROR_MSG_ varchar(4000),
    ERROR_DETAILS_ID_ varchar(64),
    ACT_ID_ varchar(255),
    ACT_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    STATE_ integer,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create index ACT_IDX_HI_PRO_INST_END on ACT_HI_PROCINST(END_TIME_);
create index ACT_IDX_HI_PRO_I_BUSKEY on ACT_HI_PROCINST(BUSINESS_KEY_);
create index ACT_IDX_HI_PRO_INST_TENANT_ID on ACT_HI_PROCINST(TENANT_ID_);
create index ACT_IDX_HI_PRO_INST_PROC_DEF_KEY on ACT_HI_PROCINST(PROC_DEF_KEY_);
create index ACT_IDX_HI_PRO_INST_PROC_TIME on ACT_HI_PROCINST(START_TIME_, END_TIME_);
create index ACT_IDX_HI_PI_PDEFID_END_TIME on ACT_HI_PROCINST(PROC_DEF_ID_, END_TIME_);
create index ACT_IDX_HI_PRO_INST_ROOT_PI on ACT_HI_PROCINST(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_PRO_INST_RM_TIME on ACT_HI_PROCINST(REMOVAL_TIME_);
create index ACT_IDX_HI_ACTINST_ROOT_PI on ACT_HI_ACTINST(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_ACT_INST_START_END on ACT_HI_ACTINST(START_TIME_, END_TIME_);
create index ACT_IDX_HI_ACT_INST_END on ACT_HI_ACTINST(END_TIME_);
create index ACT_IDX_HI_ACT_INST_PROCINST on ACT_HI_ACTINST(PROC_INST_ID_, ACT_ID_);
create index ACT_IDX_HI_ACT_INST_COMP on ACT_HI_ACTINST(EXECUTION_ID_, ACT_ID_, END_TIME_, ID_);
create index ACT_IDX_HI_ACT_INST_STATS on ACT_HI_ACTINST(PROC_DEF_ID_, PROC_INST_ID_, ACT_ID_, END_TIME_, ACT_INST_STATE_);
create index ACT_IDX_HI_ACT_INST_TENANT_ID on ACT_HI_ACTINST(TENANT_ID_);
create index ACT_IDX_HI_ACT_INST_PROC_DEF_KEY on ACT_HI_ACTINST(PROC_DEF_KEY_);
create index ACT_IDX_HI_AI_PDEFID_END_TIME on ACT_HI_ACTINST(PROC_DEF_ID_, END_TIME_);
create index ACT_IDX_HI_ACT_INST_RM_TIME on ACT_HI_ACTINST(REMOVAL_TIME_);
create index ACT_IDX_HI_DETAIL_ROOT_PI on ACT_HI_DETAIL(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_DETAIL_PROC_INST on ACT_HI_DETAIL(PROC_INST_ID_);
create index ACT_IDX_HI_DETAIL_ACT_INST on ACT_HI_DETAIL(ACT_INST_ID_);
create index ACT_IDX_HI_DETAIL_CASE_INST on ACT_HI_DETAIL(CASE_INST_ID_);
create index ACT_IDX_HI_DETAIL_CASE_EXEC on ACT_HI_DETAIL(CASE_EXECUTION_ID_);
create index ACT_IDX_HI_DETAIL_TIME on ACT_HI_DETAIL(TIME_);
create index ACT_IDX_HI_DETAIL_NAME on ACT_HI_DETAIL(NAME_);
create index ACT_IDX_HI_DETAIL_TASK_ID on ACT_HI_DETAIL(TASK_ID_);
create index ACT_IDX_HI_DETAIL_TENANT_ID on ACT_HI_DETAIL(TENANT_ID_);
create index ACT_IDX_HI_DETAIL_PROC_DEF_KEY on ACT_HI_DETAIL(PROC_DEF_KEY_);
create index ACT_IDX_HI_DETAIL_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_);
create index ACT_IDX_HI_DETAIL_RM_TIME on ACT_HI_DETAIL(REMOVAL_TIME_);
create index ACT_IDX_HI_DETAIL_TASK_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_, TASK_ID_);
create index ACT_IDX_HI_DETAIL_VAR_INST_ID on ACT_HI_DETAIL(VAR_INST_ID_);
create index ACT_IDX_HI_IDENT_LNK_ROOT_PI on ACT_HI_IDENTITYLINK(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_IDENT_LNK_USER on ACT_HI_IDENTITYLINK(USER_ID_);
create index ACT_IDX_HI_IDENT_LNK_TENANT_ID on ACT_HI_IDENTITYLINK(TENANT_ID_);
create index ACT_IDX_HI_IDENT_LNK_GROUP on ACT_HI_IDENTITYLINK(GROUP_ID_);
create index ACT_IDX_HI_IDENT_LNK_PROC_DEF_KEY on ACT_HI_IDENTITYLINK(PROC_DEF_KEY_);
create index ACT_IDX_HI_IDENT_LINK_TASK on ACT_HI_IDENTITYLINK(TASK_ID_);
create index ACT_IDX_HI_IDENT_LINK_RM_TIME on ACT_HI_IDENTITYLINK(REMOVAL_TIME_);
create index ACT_IDX_HI_IDENT_LNK_TIMESTAMP on ACT_HI_IDENTITYLINK(TIMESTAMP_);
create index ACT_IDX_HI_TASKINST_ROOT_PI on ACT_HI_TASKINST(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_TASK_INST_TENANT_ID on ACT_HI_TASKINST(TENANT_ID_);
create index ACT_IDX_HI_TASK_INST_PROC_DEF_KEY on ACT_HI_TASKINST(PROC_DEF_KEY_);
create index ACT_IDX_HI_TASKINST_PROCINST on ACT_HI_TASKINST(PROC_INST_ID_);
create index ACT_IDX_HI_TASKINSTID_PROCINST on ACT_HI_TASKINST(ID_,PROC_INST_ID_);
create index ACT_IDX_HI_TASK_INST_RM_TIME on ACT_HI_TASKINST(REMOVAL_TIME_);
create index ACT_IDX_HI_TASK_INST_START on ACT_HI_TASKINST(START_TIME_);
create index ACT_IDX_HI_TASK_INST_END on ACT_HI_TASKINST(END_TIME_);
create index ACT_IDX_HI_VARINST_ROOT_PI on ACT_HI_VARINST(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_PROCVAR_PROC_INST on ACT_HI_VARINST(PROC_INST_ID_);
create index ACT_IDX_HI_PROCVAR_NAME_TYPE on ACT_HI_VARINST(NAME_, VAR_TYPE_);
create index ACT_IDX_HI_CASEVAR_CASE_INST on ACT_HI_VARINST(CASE_INST_ID_);
create index ACT_IDX_HI_VAR_INST_TENANT_ID on ACT_HI_VARINST(TENANT_ID_);
create index ACT_IDX_HI_VAR_INST_PROC_DEF_KEY on ACT_HI_VARINST(PROC_DEF_KEY_);
create index ACT_IDX_HI_VARINST_BYTEAR on ACT_HI_VARINST(BYTEARRAY_ID_);
create index ACT_IDX_HI_VARINST_RM_TIME on ACT_HI_VARINST(REMOVAL_TIME_);
create index ACT_IDX_HI_VAR_PI_NAME_TYPE on ACT_HI_VARINST(PROC_INST_ID_, NAME_, VAR_TYPE_);
create index ACT_IDX_HI_INCIDENT_TENANT_ID on ACT_HI_INCIDENT(TENANT_ID_);
create index ACT_IDX_HI_INCIDENT_PROC_DEF_KEY on ACT_HI_INCIDENT(PROC_DEF_KEY_);
create index ACT_IDX_HI_INCIDENT_ROOT_PI on ACT_HI_INCIDENT(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_INCIDENT_PROCINST on ACT_HI_INCIDENT(PROC_INST_ID_);
create index ACT_IDX_HI_INCIDENT_RM_TIME on ACT_HI_INCIDENT(REMOVAL_TIME_);
create index ACT_IDX_HI_INCIDENT_CREATE_TIME on ACT_HI_INCIDENT(CREATE_TIME_);
create index ACT_IDX_HI_INCIDENT_END_TIME on ACT_HI_INCIDENT(END_TIME_);
create index ACT_IDX_HI_JOB_LOG_ROOT_PI on ACT_HI_JOB_LOG(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_JOB_LOG_PROCINST on ACT_HI_JOB_LOG(PROCESS_INSTANCE_ID_);
create index ACT_IDX_HI_JOB_LOG_PROCDEF on ACT_HI_JOB_LOG(PROCESS_DEF_ID_);
create index ACT_IDX_HI_JOB_LOG_TENANT_ID on ACT_HI_JOB_LOG(TENANT_ID_);
create index ACT_IDX_HI_JOB_LOG_JOB_DEF_ID on ACT_HI_JOB_LOG(JOB_DEF_ID_);
create index ACT_IDX_HI_JOB_LOG_PROC_DEF_KEY on ACT_HI_JOB_LOG(PROCESS_DEF_KEY_);
create index ACT_IDX_HI_JOB_LOG_EX_STACK on ACT_HI_JOB_LOG(JOB_EXCEPTION_STACK_ID_);
create index ACT_IDX_HI_JOB_LOG_RM_TIME on ACT_HI_JOB_LOG(REMOVAL_TIME_);
create index ACT_IDX_HI_JOB_LOG_JOB_CONF on ACT_HI_JOB_LOG(JOB_DEF_CONFIGURATION_);
create index ACT_HI_BAT_RM_TIME on ACT_HI_BATCH(REMOVAL_TIME_);
create index ACT_HI_EXT_TASK_LOG_ROOT_PI on ACT_HI_EXT_TASK_LOG(ROOT_PROC_INST_ID_);
create index ACT_HI_EXT_TASK_LOG_PROCINST on ACT_HI_EXT_TASK_LOG(PROC_INST_ID_);
create index ACT_HI_EXT_TASK_LOG_PROCDEF on ACT_HI_EXT_TASK_LOG(PROC_DEF_ID_);
create index ACT_HI_EXT_TASK_LOG_PROC_DEF_KEY on ACT_HI_EXT_TASK_LOG(PROC_DEF_KEY_);
create index ACT_HI_EXT_TASK_LOG_TENANT_ID on ACT_HI_EXT_TASK_LOG(TENANT_ID_);
create index ACT_IDX_HI_EXTTASKLOG_ERRORDET on ACT_HI_EXT_TASK_LOG(ERROR_DETAILS_ID_);
create index ACT_HI_EXT_TASK_LOG_RM_TIME on ACT_HI_EXT_TASK_LOG(REMOVAL_TIME_);
create index ACT_IDX_HI_OP_LOG_ROOT_PI on ACT_HI_OP_LOG(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_OP_LOG_PROCINST on ACT_HI_OP_LOG(PROC_INST_ID_);
create index ACT_IDX_HI_OP_LOG_PROCDEF on ACT_HI_OP_LOG(PROC_DEF_ID_);
create index ACT_IDX_HI_OP_LOG_TASK on ACT_HI_OP_LOG(TASK_ID_);
create index ACT_IDX_HI_OP_LOG_RM_TIME on ACT_HI_OP_LOG(REMOVAL_TIME_);
create index ACT_IDX_HI_OP_LOG_TIMESTAMP on ACT_HI_OP_LOG(TIMESTAMP_);
create index ACT_IDX_HI_OP_LOG_USER_ID on ACT_HI_OP_LOG(USER_ID_);
create index ACT_IDX_HI_OP_LOG_OP_TYPE on ACT_HI_OP_LOG(OPERATION_TYPE_);
create index ACT_IDX_HI_OP_LOG_ENTITY_TYPE on ACT_HI_OP_LOG(ENTITY_TYPE_);
create index ACT_IDX_HI_COMMENT_TASK on ACT_HI_COMMENT(TASK_ID_);
create index ACT_IDX_HI_COMMENT_ROOT_PI on ACT_HI_COMMENT(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_COMMENT_PROCINST on ACT_HI_COMMENT(PROC_INST_ID_);
create index ACT_IDX_HI_COMMENT_RM_TIME on ACT_HI_COMMENT(REMOVAL_TIME_);
create index ACT_IDX_HI_ATTACHMENT_CONTENT on ACT_HI_ATTACHMENT(CONTENT_ID_);
create index ACT_IDX_HI_ATTACHMENT_ROOT_PI on ACT_HI_ATTACHMENT(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_ATTACHMENT_PROCINST on ACT_HI_ATTACHMENT(PROC_INST_ID_);
create index ACT_IDX_HI_ATTACHMENT_TASK on ACT_HI_ATTACHMENT(TASK_ID_);
create index ACT_IDX_HI_ATTACHMENT_RM_TIME on ACT_HI_ATTACHMENT(REMOVAL_TIME_);
create table ACT_ID_GROUP (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    TYPE_ varchar(255),
    primary key (ID_)
);
create table ACT_ID_MEMBERSHIP (
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (USER_ID_, GROUP_ID_)
);
create table ACT_ID_USER (
    ID_ varchar(64),
    REV_ integer,
    FIRST_ varchar(255),
    LAST_ varchar(255),
    EMAIL_ varchar(255),
    PWD_ varchar(255),
    SALT_ varchar(255),
    LOCK_EXP_TIME_ timestamp,
    ATTEMPTS_ integer,
    PICTURE_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_ID_INFO (
    ID_ varchar(64),
    REV_ integer,
    USER_ID_ varchar(64),
    TYPE_ varchar(64),
    KEY_ varchar(255),
    VALUE_ varchar(255),
    PASSWORD_ longvarbinary,
    PARENT_ID_ varchar(255),
    primary key (ID_)
);
create table ACT_ID_TENANT (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    primary key (ID_)
);
create table ACT_ID_TENANT_MEMBER (
    ID_ varchar(64) not null,
    TENANT_ID_ varchar(64) not null,
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (ID_)
);
alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP;
alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER;
alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_USER
    unique (TENANT_ID_, USER_ID_);
alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_GROUP
    unique (TENANT_ID_, GROUP_ID_);
alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB
    foreign key (TENANT_ID_)
    references ACT_ID_TENANT;
alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER;
alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP;
create table ACT_RE_CASE_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    primary key (ID_)
);
create table ACT_RU_CASE_EXECUTION (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    SUPER_EXEC_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    ACT_ID_ varchar(255),
    PREV_STATE_ integer,
    CURRENT_STATE_ integer,
    REQUIRED_ bit,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_RU_CASE_SENTRY_PART (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    CASE_EXEC_ID_ varchar(64),
    SENTRY_ID_ varchar(255),
    TYPE_ varchar(255),
    SOURCE_CASE_EXEC_ID_ varchar(64),
    STANDARD_EVENT_ varchar(255),
    SOURCE_ varchar(255),
    VARIABLE_EVENT_ varchar(255),
    VARIABLE_NAME_ varchar(255),
    SATISFIED_ bit,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create index ACT_IDX_CASE_EXEC_BUSKEY on ACT_RU_CASE_EXECUTION(BUSINESS_KEY_);
alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_DEF
    foreign key (CASE_DEF_ID_)
    references ACT_RE_CASE_DEF;
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_CASE_DEF
  foreign key (CASE_DEF_ID_)
  references ACT_RE_CASE_DEF;
alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION;
alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_EXEC
    foreign key (CASE_EXEC_ID_)
    references ACT_RU_CASE_EXECUTION;
create index ACT_IDX_CASE_DEF_TENANT_ID on ACT_RE_CASE_DEF(TENANT_ID_);
create index ACT_IDX_CASE_EXEC_TENANT_ID on ACT_RU_CASE_EXECUTION(TENANT_ID_);
create table ACT_HI_CASEINST (
    ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64) not null,
    CREATE_TIME_ timestamp not null,
    CLOSE_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    CREATE_USER_ID_ varchar(255),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    primary key (ID_),
    unique (CASE_INST_ID_)
);
create table ACT_HI_CASEACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    CASE_ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    CASE_ACT_NAME_ varchar(255),
    CASE_ACT_TYPE_ varchar(255),
    CREATE_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    REQUIRED_ bit,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create index ACT_IDX_HI_CAS_I_CLOSE on ACT_HI_CASEINST(CLOSE_TIME_);
create index ACT_IDX_HI_CAS_I_BUSKEY on ACT_HI_CASEINST(BUSINESS_KEY_);
create index ACT_IDX_HI_CAS_I_TENANT_ID on ACT_HI_CASEINST(TENANT_ID_);
create index ACT_IDX_HI_CAS_A_I_CREATE on ACT_HI_CASEACTINST(CREATE_TIME_);
create index ACT_IDX_HI_CAS_A_I_END on ACT_HI_CASEACTINST(END_TIME_);
create index ACT_IDX_HI_CAS_A_I_COMP on ACT_HI_CASEACTINST(CASE_ACT_ID_, END_TIME_, ID_);
create index ACT_IDX_HI_CAS_A_I_TENANT_ID on ACT_HI_CASEACTINST(TENANT_ID_);
create table ACT_RE_DECISION_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    VERSION_TAG_ varchar(64),
    primary key (ID_)
);
create table ACT_RE_DECISION_REQ_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
alter table ACT_RE_DECISION_DEF
    add constraint ACT_FK_DEC_REQ
    foreign key (DEC_REQ_ID_)
    references ACT_RE_DECISION_REQ_DEF(ID_);
create index ACT_IDX_DEC_DEF_TENANT_ID on ACT_RE_DECISION_DEF(TENANT_ID_);
create index ACT_IDX_DEC_DEF_REQ_ID on ACT_RE_DECISION_DEF(DEC_REQ_ID_);
create index ACT_IDX_DEC_REQ_DEF_TENANT_ID on ACT_RE_DECISION_REQ_DEF(TENANT_ID_);
create table ACT_HI_DECINST (
    ID_ varchar(64) NOT NULL,
    DEC_DEF_ID_ varchar(64) NOT NULL,
    DEC_DEF_KEY_ varchar(255) NOT NULL,
    DEC_DEF_NAME_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    EVAL_TIME_ timestamp not null,
    REMOVAL_TIME_ timestamp,
    COLLECT_VALUE_ double,
    USER_ID_ varchar(255),
    ROOT_DEC_INST_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);
create table ACT_HI_DEC_IN (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create table ACT_HI_DEC_OUT (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    RULE_ID_ varchar(64),
    RULE_ORDER_ integer,
    VAR_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);
create index ACT_IDX_HI_DEC_INST_ID on ACT_HI_DECINST(DEC_DEF_ID_);
create index ACT_IDX_HI_DEC_INST_KEY on ACT_HI_DECINST(DEC_DEF_KEY_);
create index ACT_IDX_HI_DEC_INST_PI on ACT_HI_DECINST(PROC_INST_ID_);
create index ACT_IDX_HI_DEC_INST_CI on ACT_HI_DECINST(CASE_INST_ID_);
create index ACT_IDX_HI_DEC_INST_ACT on ACT_HI_DECINST(ACT_ID_);
create index ACT_IDX_HI_DEC_INST_ACT_INST on ACT_HI_DECINST(ACT_INST_ID_);
create index ACT_IDX_HI_DEC_INST_TIME on ACT_HI_DECINST(EVAL_TIME_);
create index ACT_IDX_HI_DEC_INST_TENANT_ID on ACT_HI_DECINST(TENANT_ID_);
create index ACT_IDX_HI_DEC_INST_ROOT_ID on ACT_HI_DECINST(ROOT_DEC_INST_ID_);
create index ACT_IDX_HI_DEC_INST_REQ_ID on ACT_HI_DECINST(DEC_REQ_ID_);
create index ACT_IDX_HI_DEC_INST_REQ_KEY on ACT_HI_DECINST(DEC_REQ_KEY_);
create index ACT_IDX_HI_DEC_INST_ROOT_PI on ACT_HI_DECINST(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_DEC_INST_RM_TIME on ACT_HI_DECINST(REMOVAL_TIME_);
create index ACT_IDX_HI_DEC_IN_INST on ACT_HI_DEC_IN(DEC_INST_ID_);
create index ACT_IDX_HI_DEC_IN_CLAUSE on ACT_HI_DEC_IN(DEC_INST_ID_, CLAUSE_ID_);
create index ACT_IDX_HI_DEC_IN_ROOT_PI on ACT_HI_DEC_IN(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_DEC_IN_RM_TIME on ACT_HI_DEC_IN(REMOVAL_TIME_);
create index ACT_IDX_HI_DEC_OUT_INST on ACT_HI_DEC_OUT(DEC_INST_ID_);
create index ACT_IDX_HI_DEC_OUT_RULE on ACT_HI_DEC_OUT(RULE_ORDER_, CLAUSE_ID_);
create index ACT_IDX_HI_DEC_OUT_ROOT_PI on ACT_HI_DEC_OUT(ROOT_PROC_INST_ID_);
create index ACT_IDX_HI_DEC_OUT_RM_TIME on ACT_HI_DEC_OUT(REMOVAL_TIME_);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16.0-baseline', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 1, '9:93e144590b09523a97057f45d945db41', 'sqlFile path=baseline/liquibase.h2.create.engine.sql; sqlFile path=baseline/liquibase.h2.create.history.sql; sqlFile path=baseline/liquibase.h2.create.identity.sql; sqlFile path=baseline/liquibase.h2.create.case.engine.sql; sqlFile path=baseline/l...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.16.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 2, '9:b65ef039a8fbef1d30339cd77e1387d9', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.16.0');
insert into ACT_GE_SCHEMA_LOG
values ('600', CURRENT_TIMESTAMP, '7.17.0');
ALTER TABLE ACT_RU_JOB
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);
ALTER TABLE ACT_RU_EXT_TASK
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);
create index ACT_IDX_HI_VARINST_NAME on ACT_HI_VARINST(NAME_);
create index ACT_IDX_HI_VARINST_ACT_INST_ID on ACT_HI_VARINST(ACT_INST_ID_);
ALTER TABLE ACT_GE_BYTEARRAY ALTER COLUMN BYTES_ SET DATA TYPE blob;
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16-to-7.17', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 3, '9:f99c2b1272ab1f77675481eca1e8a8fa', 'sqlFile path=upgrade/h2_engine_7.16_to_7.17.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.17.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 4, '9:d6fb511c9d4c45c34672e9a266d00b6b', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.17.0');
insert into ACT_GE_SCHEMA_LOG
values ('700', CURRENT_TIMESTAMP, '7.18.0');
ALTER TABLE ACT_RU_TASK
  ADD COLUMN LAST_UPDATED_ timestamp;
create index ACT_IDX_TASK_LAST_UPDATED on ACT_RU_TASK(LAST_UPDATED_);
ALTER TABLE ACT_RU_BATCH
    ADD COLUMN START_TIME_ timestamp;
ALTER TABLE ACT_RU_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;
ALTER TABLE ACT_HI_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.17-to-7.18', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 5, '9:52dcfc13d46caf3afa33896bee59dd70', 'sqlFile path=upgrade/h2_engine_7.17_to_7.18.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.18.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 6, '9:bd5fac9b042299a599485fb46818bc96', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.18.0');
insert into ACT_GE_SCHEMA_LOG
values ('800', CURRENT_TIMESTAMP, '7.19.0');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.18-to-7.19', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 7, '9:f1962d940bc01539d8b6aed7c93af41f', 'sqlFile path=upgrade/h2_engine_7.18_to_7.19.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.19.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 8, '9:3e70631c61e53f7474506713305d7b73', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.19.0');
insert into ACT_GE_SCHEMA_LOG
values ('900', CURRENT_TIMESTAMP, '7.20.0');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.19-to-7.20', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 9, '9:b9ea6702228aa44f6302e5697ec7bc0a', 'sqlFile path=upgrade/h2_engine_7.19_to_7.20.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.20.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 10, '9:1774383a21673d323cd26a66e2af222c', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.20.0');
insert into ACT_GE_SCHEMA_LOG
values ('1000', CURRENT_TIMESTAMP, '7.21.0');
alter table ACT_RU_EXT_TASK
  add column CREATE_TIME_ timestamp;
alter table ACT_RU_JOB
  add column ROOT_PROC_INST_ID_ varchar(64);
create index ACT_IDX_JOB_ROOT_PROCINST on ACT_RU_JOB(ROOT_PROC_INST_ID_);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.20-to-7.21', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 11, '9:f2b641110796f187761f52e8c1a259a7', 'sqlFile path=upgrade/h2_engine_7.20_to_7.21.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.21.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 12, '9:47da93bb1d80096c58cb9e6b29495e8e', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.21.0');
insert into ACT_GE_SCHEMA_LOG
values ('1100', CURRENT_TIMESTAMP, '7.22.0');
alter table ACT_RU_TASK add column TASK_STATE_ varchar(64);
alter table ACT_HI_TASKINST add column TASK_STATE_ varchar(64);
alter table ACT_RU_JOB add column BATCH_ID_ varchar(64);
alter table ACT_HI_JOB_LOG add column BATCH_ID_ varchar(64);
alter table ACT_HI_PROCINST add RESTARTED_PROC_INST_ID_ varchar(64);
create index ACT_IDX_HI_PRO_RST_PRO_INST_ID on ACT_HI_PROCINST(RESTARTED_PROC_INST_ID_);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.21-to-7.22', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 13, '9:c98d106b844526a71348a96eca0f16dc', 'sqlFile path=upgrade/h2_engine_7.21_to_7.22.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.22.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 14, '9:c2a03ce990cbda1b404cb6c71e4ac9c5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.22.0');
insert into ACT_GE_SCHEMA_LOG
values ('1200', CURRENT_TIMESTAMP, '7.23.0');
alter table ACT_HI_COMMENT
    add column REV_ integer not null
    default 1;
alter table ACT_RU_EXECUTION add PROC_DEF_KEY_ varchar(255);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.22-to-7.23', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 15, '9:cec0f5b36e98f332dc683f01c1e92406', 'sqlFile path=upgrade/h2_engine_7.22_to_7.23.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.23.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 16, '9:f860d5b58c486ec2fe07c83b1f3f2ed5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.23.0');
insert into ACT_GE_SCHEMA_LOG
values ('1300', CURRENT_TIMESTAMP, '7.24.0');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.23-to-7.24', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 17, '9:ae61e22c2d4ba9a54536000dcc62c475', 'sqlFile path=upgrade/h2_engine_7.23_to_7.24.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.24.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 18, '9:76ca1bd23f973cd651585c0778fefdb1', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000', '7.24.0');
CREATE TABLE PUBLIC.live_hint (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, topic VARCHAR(20) NOT NULL, subject_id UUID, made_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_live_hint PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.live_hint IS 'What open browsers should fetch again; polled by every node, emptied after minutes.';
CREATE INDEX PUBLIC.ix_live_hint_made_at ON PUBLIC.live_hint(made_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('shared-001-live-hint', 'perennial', 'db/changelog/shared.yaml', NOW(), 19, '9:b6d1a5c44ffea2239aa55279a4b6f61c', 'createTable tableName=live_hint; createIndex indexName=ix_live_hint_made_at, tableName=live_hint', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.idempotency_key (person_id UUID NOT NULL, idem_key VARCHAR(100) NOT NULL, operation VARCHAR(200) NOT NULL, request_hash VARCHAR(64) NOT NULL, status INT NOT NULL, body VARCHAR(1000000), made_at TIMESTAMP with time zone NOT NULL);
COMMENT ON TABLE PUBLIC.idempotency_key IS 'The answer given to an action, so that the same key gets the same answer again.';
ALTER TABLE PUBLIC.idempotency_key ADD CONSTRAINT pk_idempotency_key PRIMARY KEY (person_id, idem_key);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('shared-002-idempotency', 'perennial', 'db/changelog/shared.yaml', NOW(), 20, '9:aa425f6f5e6f561c2c33d8e88c665941', 'createTable tableName=idempotency_key; addPrimaryKey constraintName=pk_idempotency_key, tableName=idempotency_key', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.idempotency_key ADD etag VARCHAR(100);
COMMENT ON COLUMN PUBLIC.idempotency_key.etag IS 'version of what was answered';
CREATE INDEX PUBLIC.ix_idempotency_key_made_at ON PUBLIC.idempotency_key(made_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('shared-003-idempotency-kept-for-a-day', 'perennial', 'db/changelog/shared.yaml', NOW(), 21, '9:ee1b6d0b59d30cd69ed39af937b1af11', 'addColumn tableName=idempotency_key; createIndex indexName=ix_idempotency_key_made_at, tableName=idempotency_key', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.account (id UUID NOT NULL, person_id UUID NOT NULL, login VARCHAR(100) NOT NULL, password_hash VARCHAR(200) NOT NULL, enabled BOOLEAN NOT NULL, password_changed_at TIMESTAMP with time zone NOT NULL, created_at TIMESTAMP with time zone NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_account PRIMARY KEY (id), CONSTRAINT uq_account_person UNIQUE (person_id), CONSTRAINT uq_account_login UNIQUE (login));
COMMENT ON TABLE PUBLIC.account IS 'How a person signs in. Passwords are Argon2id.';
COMMENT ON COLUMN PUBLIC.account.login IS 'lower case';
COMMENT ON COLUMN PUBLIC.account.password_changed_at IS 'system time';
COMMENT ON COLUMN PUBLIC.account.created_at IS 'system time';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-001-account', 'perennial', 'db/changelog/identity.yaml', NOW(), 22, '9:f148bfab63b9f906e3cb8b243cd81946', 'createTable tableName=account', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.role_assignment (id UUID NOT NULL, person_id UUID NOT NULL, role VARCHAR(40) NOT NULL, unit_id UUID NOT NULL, valid_from TIMESTAMP with time zone NOT NULL, valid_to TIMESTAMP with time zone, assigned_by UUID, ended_by UUID, version BIGINT NOT NULL, CONSTRAINT pk_role_assignment PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.role_assignment IS 'Who held which role in which unit, and when. Rows are ended, never deleted.';
COMMENT ON COLUMN PUBLIC.role_assignment.valid_from IS 'business time';
COMMENT ON COLUMN PUBLIC.role_assignment.valid_to IS 'business time; null while it holds';
COMMENT ON COLUMN PUBLIC.role_assignment.assigned_by IS 'null for set-up';
CREATE INDEX PUBLIC.ix_role_assignment_person ON PUBLIC.role_assignment(person_id);
CREATE INDEX PUBLIC.ix_role_assignment_unit_role ON PUBLIC.role_assignment(unit_id, role);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-002-role-assignment', 'perennial', 'db/changelog/identity.yaml', NOW(), 23, '9:c47cd8181936ca5f13a0e4fd4eb0043e', 'createTable tableName=role_assignment; createIndex indexName=ix_role_assignment_person, tableName=role_assignment; createIndex indexName=ix_role_assignment_unit_role, tableName=role_assignment', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.spring_session (primary_id CHAR(36) NOT NULL, session_id CHAR(36) NOT NULL, creation_time BIGINT NOT NULL, last_access_time BIGINT NOT NULL, max_inactive_interval INT NOT NULL, expiry_time BIGINT NOT NULL, principal_name VARCHAR(100), CONSTRAINT pk_spring_session PRIMARY KEY (primary_id));
COMMENT ON TABLE PUBLIC.spring_session IS 'Sessions of browsers, as Spring Session wants them; they hold the person''s id and nothing else.';
CREATE UNIQUE INDEX PUBLIC.ix_spring_session_id ON PUBLIC.spring_session(session_id);
CREATE INDEX PUBLIC.ix_spring_session_expiry ON PUBLIC.spring_session(expiry_time);
CREATE INDEX PUBLIC.ix_spring_session_principal ON PUBLIC.spring_session(principal_name);
CREATE TABLE PUBLIC.spring_session_attributes (session_primary_id CHAR(36) NOT NULL, attribute_name VARCHAR(200) NOT NULL, attribute_bytes VARBINARY(100000) NOT NULL, CONSTRAINT fk_spring_session_attributes_session FOREIGN KEY (session_primary_id) REFERENCES PUBLIC.spring_session(primary_id) ON DELETE CASCADE);
ALTER TABLE PUBLIC.spring_session_attributes ADD CONSTRAINT pk_spring_session_attributes PRIMARY KEY (session_primary_id, attribute_name);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-003-session', 'perennial', 'db/changelog/identity.yaml', NOW(), 24, '9:13dd03a17318b8b1b8a3f1206a953acc', 'createTable tableName=spring_session; createIndex indexName=ix_spring_session_id, tableName=spring_session; createIndex indexName=ix_spring_session_expiry, tableName=spring_session; createIndex indexName=ix_spring_session_principal, tableName=spri...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
update role_assignment set valid_to = valid_from where valid_to is null and exists (
  select 1 from role_assignment f
  where f.person_id = role_assignment.person_id and f.role = role_assignment.role
    and f.unit_id = role_assignment.unit_id and f.valid_to is null and f.id < role_assignment.id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-004-one-open-role', 'perennial', 'db/changelog/identity.yaml', NOW(), 25, '9:2dcbca2c56a44c9a93fa694d7b1857a6', 'sql', 'Two grants at one moment could leave the same role open twice. All but the first end when they began.', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.sign_in_link (id UUID NOT NULL, person_id UUID NOT NULL, token_hash CHAR(64) NOT NULL, return_to VARCHAR(1000), made_at TIMESTAMP with time zone NOT NULL, expires_at TIMESTAMP with time zone NOT NULL, used_at TIMESTAMP with time zone, CONSTRAINT pk_sign_in_link PRIMARY KEY (id), CONSTRAINT uq_sign_in_link_token UNIQUE (token_hash));
COMMENT ON TABLE PUBLIC.sign_in_link IS 'Links that let a person in once. Rows go a day after they ended.';
COMMENT ON COLUMN PUBLIC.sign_in_link.token_hash IS 'SHA-256 of the token in hexadecimal';
COMMENT ON COLUMN PUBLIC.sign_in_link.return_to IS 'path inside the product; null for the first page';
COMMENT ON COLUMN PUBLIC.sign_in_link.made_at IS 'system time';
COMMENT ON COLUMN PUBLIC.sign_in_link.expires_at IS 'system time';
COMMENT ON COLUMN PUBLIC.sign_in_link.used_at IS 'system time; null while it was not used';
CREATE INDEX PUBLIC.ix_sign_in_link_person ON PUBLIC.sign_in_link(person_id);
CREATE INDEX PUBLIC.ix_sign_in_link_expiry ON PUBLIC.sign_in_link(expires_at);
CREATE TABLE PUBLIC.external_identity (issuer VARCHAR(500) NOT NULL, subject VARCHAR(255) NOT NULL, person_id UUID NOT NULL, made_at TIMESTAMP with time zone NOT NULL);
COMMENT ON TABLE PUBLIC.external_identity IS 'Who somebody is at the provider of OpenID Connect. Ends when an administrator sets the account anew.';
COMMENT ON COLUMN PUBLIC.external_identity.made_at IS 'system time';
ALTER TABLE PUBLIC.external_identity ADD CONSTRAINT pk_external_identity PRIMARY KEY (issuer, subject);
ALTER TABLE PUBLIC.external_identity ADD CONSTRAINT uq_external_identity_person UNIQUE (issuer, person_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-006-other-ways-in', 'perennial', 'db/changelog/identity.yaml', NOW(), 26, '9:39f8e47f69d88402c8fd6201b1ae5bc8', 'createTable tableName=sign_in_link; createIndex indexName=ix_sign_in_link_person, tableName=sign_in_link; createIndex indexName=ix_sign_in_link_expiry, tableName=sign_in_link; createTable tableName=external_identity; addPrimaryKey constraintName=p...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.api_token (id UUID NOT NULL, person_id UUID NOT NULL, name VARCHAR(100) NOT NULL, token_hash CHAR(64) NOT NULL, scopes VARCHAR(200) NOT NULL, made_at TIMESTAMP with time zone NOT NULL, expires_at TIMESTAMP with time zone NOT NULL, last_used_at TIMESTAMP with time zone, revoked_at TIMESTAMP with time zone, CONSTRAINT pk_api_token PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.api_token IS 'Tokens with which a machine acts as a person. Rows go a year after they ended.';
COMMENT ON COLUMN PUBLIC.api_token.token_hash IS 'SHA-256 of the whole token in hexadecimal';
COMMENT ON COLUMN PUBLIC.api_token.scopes IS 'separated by blanks';
COMMENT ON COLUMN PUBLIC.api_token.made_at IS 'system time';
COMMENT ON COLUMN PUBLIC.api_token.expires_at IS 'system time';
COMMENT ON COLUMN PUBLIC.api_token.last_used_at IS 'system time to the minute; null while it was not used';
COMMENT ON COLUMN PUBLIC.api_token.revoked_at IS 'system time; null while it was not revoked';
CREATE INDEX PUBLIC.ix_api_token_person ON PUBLIC.api_token(person_id, made_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-007-api-tokens', 'perennial', 'db/changelog/identity.yaml', NOW(), 27, '9:4ba0381bfb042f033ecd755b50884d3b', 'createTable tableName=api_token; createIndex indexName=ix_api_token_person, tableName=api_token', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.account ADD guest BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE PUBLIC.account ADD valid_from TIMESTAMP with time zone;
ALTER TABLE PUBLIC.account ADD valid_until TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.account.guest IS 'Somebody from outside who holds no capability.';
COMMENT ON COLUMN PUBLIC.account.valid_from IS 'business time; null for always';
COMMENT ON COLUMN PUBLIC.account.valid_until IS 'business time; null for ever';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-008-guest-accounts', 'perennial', 'db/changelog/identity.yaml', NOW(), 28, '9:a2245ae3b09d33999aad4e75b6779419', 'addColumn tableName=account', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.business_unit (id UUID NOT NULL, code VARCHAR(30) NOT NULL, code_key VARCHAR(30) NOT NULL, name VARCHAR(200) NOT NULL, parent_id UUID, head_id UUID, deputy_id UUID, zone VARCHAR(60), country VARCHAR(2), weekend VARCHAR(40), in_scope BOOLEAN NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_business_unit PRIMARY KEY (id), CONSTRAINT fk_business_unit_parent FOREIGN KEY (parent_id) REFERENCES PUBLIC.business_unit(id), CONSTRAINT uq_business_unit_code UNIQUE (code_key));
COMMENT ON TABLE PUBLIC.business_unit IS 'The business units, a tree; the one without parent is the organisation.';
COMMENT ON COLUMN PUBLIC.business_unit.code_key IS 'lower case';
COMMENT ON COLUMN PUBLIC.business_unit.zone IS 'null when inherited';
COMMENT ON COLUMN PUBLIC.business_unit.country IS 'ISO 3166; its public holidays apply; null when inherited';
COMMENT ON COLUMN PUBLIC.business_unit.weekend IS 'days off as MON,TUE; empty for none, null when inherited';
CREATE INDEX PUBLIC.ix_business_unit_parent ON PUBLIC.business_unit(parent_id);
CREATE TABLE PUBLIC.unit_holiday (id UUID NOT NULL, unit_id UUID NOT NULL, on_day date NOT NULL, name VARCHAR(200) NOT NULL, CONSTRAINT pk_unit_holiday PRIMARY KEY (id), CONSTRAINT fk_unit_holiday_unit FOREIGN KEY (unit_id) REFERENCES PUBLIC.business_unit(id));
COMMENT ON TABLE PUBLIC.unit_holiday IS 'Days on which a unit and those below it do not work, beside public holidays.';
ALTER TABLE PUBLIC.unit_holiday ADD CONSTRAINT uq_unit_holiday_day UNIQUE (unit_id, on_day);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-001-business-unit', 'perennial', 'db/changelog/organisation.yaml', NOW(), 29, '9:904b98fed3c1d586e8d496034c26708d', 'createTable tableName=business_unit; createIndex indexName=ix_business_unit_parent, tableName=business_unit; createTable tableName=unit_holiday; addUniqueConstraint constraintName=uq_unit_holiday_day, tableName=unit_holiday', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.person (id UUID NOT NULL, employee_id VARCHAR(50) NOT NULL, name VARCHAR(200) NOT NULL, name_key VARCHAR(200) NOT NULL, email VARCHAR(254) NOT NULL, email_key VARCHAR(254) NOT NULL, search_text VARCHAR(520) NOT NULL, status VARCHAR(10) NOT NULL, unit_id UUID NOT NULL, manager_id UUID, start_on date, last_working_day date, version BIGINT NOT NULL, CONSTRAINT pk_person PRIMARY KEY (id), CONSTRAINT fk_person_manager FOREIGN KEY (manager_id) REFERENCES PUBLIC.person(id), CONSTRAINT fk_person_unit FOREIGN KEY (unit_id) REFERENCES PUBLIC.business_unit(id), CONSTRAINT uq_person_employee_id UNIQUE (employee_id), CONSTRAINT uq_person_email UNIQUE (email_key));
COMMENT ON TABLE PUBLIC.person IS 'People who work or worked here; never deleted.';
COMMENT ON COLUMN PUBLIC.person.name_key IS 'lower case';
COMMENT ON COLUMN PUBLIC.person.email_key IS 'lower case';
COMMENT ON COLUMN PUBLIC.person.search_text IS 'name, e-mail and employee id in lower case';
CREATE INDEX PUBLIC.ix_person_name ON PUBLIC.person(name_key, id);
CREATE INDEX PUBLIC.ix_person_unit ON PUBLIC.person(unit_id);
CREATE INDEX PUBLIC.ix_person_manager ON PUBLIC.person(manager_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-002-person', 'perennial', 'db/changelog/organisation.yaml', NOW(), 30, '9:8bdc3d6f79c14007606b1aacbd72129c', 'createTable tableName=person; createIndex indexName=ix_person_name, tableName=person; createIndex indexName=ix_person_unit, tableName=person; createIndex indexName=ix_person_manager, tableName=person', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.business_unit ADD CONSTRAINT fk_business_unit_head FOREIGN KEY (head_id) REFERENCES PUBLIC.person (id);
ALTER TABLE PUBLIC.business_unit ADD CONSTRAINT fk_business_unit_deputy FOREIGN KEY (deputy_id) REFERENCES PUBLIC.person (id);
ALTER TABLE PUBLIC.account ADD CONSTRAINT fk_account_person FOREIGN KEY (person_id) REFERENCES PUBLIC.person (id);
ALTER TABLE PUBLIC.role_assignment ADD CONSTRAINT fk_role_assignment_person FOREIGN KEY (person_id) REFERENCES PUBLIC.person (id);
ALTER TABLE PUBLIC.role_assignment ADD CONSTRAINT fk_role_assignment_unit FOREIGN KEY (unit_id) REFERENCES PUBLIC.business_unit (id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-003-references', 'perennial', 'db/changelog/organisation.yaml', NOW(), 31, '9:bc3db1e1b96c2ca4cf35d9c30d3c4a59', 'addForeignKeyConstraint baseTableName=business_unit, constraintName=fk_business_unit_head, referencedTableName=person; addForeignKeyConstraint baseTableName=business_unit, constraintName=fk_business_unit_deputy, referencedTableName=person; addFore...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.absence (id UUID NOT NULL, person_id UUID NOT NULL, from_day date NOT NULL, to_day date NOT NULL, starts_at TIMESTAMP with time zone NOT NULL, ends_at TIMESTAMP with time zone NOT NULL, substitute_id UUID, state VARCHAR(12) NOT NULL, entered_by UUID, entered_at TIMESTAMP with time zone NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_absence PRIMARY KEY (id), CONSTRAINT fk_absence_person FOREIGN KEY (person_id) REFERENCES PUBLIC.person(id), CONSTRAINT fk_absence_substitute FOREIGN KEY (substitute_id) REFERENCES PUBLIC.person(id));
COMMENT ON TABLE PUBLIC.absence IS 'Who is away when, and who stands in; no reason is kept.';
COMMENT ON COLUMN PUBLIC.absence.from_day IS 'first day away, in the zone of the person''s unit';
COMMENT ON COLUMN PUBLIC.absence.to_day IS 'last day away';
COMMENT ON COLUMN PUBLIC.absence.ends_at IS 'first instant of being back';
CREATE INDEX PUBLIC.ix_absence_person ON PUBLIC.absence(person_id, ends_at);
CREATE INDEX PUBLIC.ix_absence_substitute ON PUBLIC.absence(substitute_id);
CREATE INDEX PUBLIC.ix_absence_state ON PUBLIC.absence(state, starts_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-004-absence', 'perennial', 'db/changelog/organisation.yaml', NOW(), 32, '9:fcb63e4842665bc5e8a5226e84d497d7', 'createTable tableName=absence; createIndex indexName=ix_absence_person, tableName=absence; createIndex indexName=ix_absence_substitute, tableName=absence; createIndex indexName=ix_absence_state, tableName=absence', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.business_unit ALTER COLUMN country VARCHAR(20);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-005-regions', 'perennial', 'db/changelog/organisation.yaml', NOW(), 33, '9:da569a36bc7f9e5b629ac4fc7de79001', 'modifyDataType columnName=country, tableName=business_unit', 'Public holidays are those of a country or of a part of it, such as DE-BY.', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
update person set name_key = left(replace(replace(replace(translate(lower(name), 'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźżð', 'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 200), search_text = left(replace(replace(replace(translate(lower(name || ' ' || email || ' ' || employee_id), 'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźżð', 'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 520);
COMMENT ON COLUMN PUBLIC.person.name_key IS 'lower case without accents';
COMMENT ON COLUMN PUBLIC.person.search_text IS 'name, e-mail and employee id in lower case without accents';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-020-search-without-accents', 'perennial', 'db/changelog/organisation.yaml', NOW(), 34, '9:75be086df0f7e3895824c349e6060572', 'sql; setColumnRemarks columnName=name_key, tableName=person; setColumnRemarks columnName=search_text, tableName=person', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.person ADD erased_at TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.person.erased_at IS 'null while the name is the person''s own';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('organisation-030-erased', 'perennial', 'db/changelog/organisation.yaml', NOW(), 35, '9:41cb9060394c73d68db6a77fb8f35f0c', 'addColumn tableName=person', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_entry (id UUID NOT NULL, row_no BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, v INT NOT NULL, business_at TIMESTAMP with time zone NOT NULL, system_at TIMESTAMP with time zone NOT NULL, actor_id UUID, on_behalf_of UUID, via VARCHAR(60) NOT NULL, action VARCHAR(80) NOT NULL, subject_type VARCHAR(60) NOT NULL, subject_id UUID, case_id UUID, unit_id UUID, request_id VARCHAR(100), commitment VARCHAR(64) NOT NULL, sealed_no BIGINT, CONSTRAINT pk_audit_entry PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.audit_entry IS 'Append only. Who did what when; its canonical form is fixed by backend/docs/audit-trail.md.';
COMMENT ON COLUMN PUBLIC.audit_entry.row_no IS 'Order of insertion for lists, with gaps; proves nothing and is not part of the canonical form.';
COMMENT ON COLUMN PUBLIC.audit_entry.v IS 'Version of the canonical form';
COMMENT ON COLUMN PUBLIC.audit_entry.system_at IS 'The database''s own time, written by the database.';
COMMENT ON COLUMN PUBLIC.audit_entry.actor_id IS 'Null when the product itself acted';
COMMENT ON COLUMN PUBLIC.audit_entry.unit_id IS 'Whose auditors may read it; null concerns the whole organisation';
COMMENT ON COLUMN PUBLIC.audit_entry.commitment IS 'SHA-256 of salt and payload';
COMMENT ON COLUMN PUBLIC.audit_entry.sealed_no IS 'Index of the leaf in the tree; null until sealed';
alter table audit_entry alter column system_at set default current_timestamp;
CREATE UNIQUE INDEX PUBLIC.ux_audit_entry_row_no ON PUBLIC.audit_entry(row_no);
CREATE UNIQUE INDEX PUBLIC.ux_audit_entry_sealed_no ON PUBLIC.audit_entry(sealed_no);
CREATE INDEX PUBLIC.ix_audit_entry_case_id ON PUBLIC.audit_entry(case_id, row_no);
CREATE INDEX PUBLIC.ix_audit_entry_actor_id ON PUBLIC.audit_entry(actor_id, row_no);
CREATE INDEX PUBLIC.ix_audit_entry_unit_id ON PUBLIC.audit_entry(unit_id, row_no);
CREATE INDEX PUBLIC.ix_audit_entry_action ON PUBLIC.audit_entry(action, row_no);
CREATE INDEX PUBLIC.ix_audit_entry_business_at ON PUBLIC.audit_entry(business_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audittrail-001-entry', 'perennial', 'db/changelog/audittrail.yaml', NOW(), 36, '9:d1fddb69dcfb45f8ecc87f6d34f53114', 'createTable tableName=audit_entry; sql; createIndex indexName=ux_audit_entry_row_no, tableName=audit_entry; createIndex indexName=ux_audit_entry_sealed_no, tableName=audit_entry; createIndex indexName=ix_audit_entry_case_id, tableName=audit_entry;...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_payload (entry_id UUID NOT NULL, salt VARBINARY(64), content VARCHAR(1000000), search_text VARCHAR(500), CONSTRAINT pk_audit_payload PRIMARY KEY (entry_id));
COMMENT ON TABLE PUBLIC.audit_payload IS 'What an entry commits to, beside it, so that it can be erased while the entry still verifies.';
COMMENT ON COLUMN PUBLIC.audit_payload.salt IS '32 random bytes; null once erased';
COMMENT ON COLUMN PUBLIC.audit_payload.content IS 'RFC 8785 JSON; null once erased';
COMMENT ON COLUMN PUBLIC.audit_payload.search_text IS 'The subject''s name for searching; proves nothing; null once erased';
ALTER TABLE PUBLIC.audit_payload ADD CONSTRAINT fk_audit_payload_entry FOREIGN KEY (entry_id) REFERENCES PUBLIC.audit_entry (id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audittrail-002-payload', 'perennial', 'db/changelog/audittrail.yaml', NOW(), 37, '9:ae1a77c0f27accc014b80684de1ab031', 'createTable tableName=audit_payload; addForeignKeyConstraint baseTableName=audit_payload, constraintName=fk_audit_payload_entry, referencedTableName=audit_entry', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_tree (id INT NOT NULL, size BIGINT NOT NULL, sealed_at TIMESTAMP with time zone, mailed_at TIMESTAMP with time zone, mailed_size BIGINT, CONSTRAINT pk_audit_tree PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.audit_tree IS 'One row; who holds it seals. The tree of RFC 6962 over all sealed entries.';
COMMENT ON COLUMN PUBLIC.audit_tree.size IS 'Sealed entries; the next number';
COMMENT ON COLUMN PUBLIC.audit_tree.sealed_at IS 'Null while nothing is sealed';
COMMENT ON COLUMN PUBLIC.audit_tree.mailed_at IS 'When a checkpoint was last mailed; null for never';
COMMENT ON COLUMN PUBLIC.audit_tree.mailed_size IS 'Size of the checkpoint that was mailed last';
INSERT INTO PUBLIC.audit_tree (id, size) VALUES (1, 0);
CREATE TABLE PUBLIC.audit_tile (tile_level INT NOT NULL, tile_no BIGINT NOT NULL, hashes VARBINARY(8192) NOT NULL, CONSTRAINT pk_audit_tile PRIMARY KEY (tile_level, tile_no));
COMMENT ON TABLE PUBLIC.audit_tile IS 'Up to 256 hashes of complete subtrees of 256^tile_level leaves, 32 bytes each; level 0 are the leaves.';
CREATE TABLE PUBLIC.audit_key (verifier_key VARCHAR(400) NOT NULL, first_used_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_audit_key PRIMARY KEY (verifier_key));
COMMENT ON TABLE PUBLIC.audit_key IS 'Public keys that signed checkpoints, in the form of C2SP signed-note.';
CREATE TABLE PUBLIC.audit_checkpoint (tree_size BIGINT NOT NULL, note VARCHAR(2000) NOT NULL, made_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_audit_checkpoint PRIMARY KEY (tree_size));
COMMENT ON TABLE PUBLIC.audit_checkpoint IS 'Signed heads of the tree (C2SP tlog-checkpoint).';
CREATE TABLE PUBLIC.audit_checkpoint_receiver (person_id UUID NOT NULL, CONSTRAINT pk_audit_checkpoint_receiver PRIMARY KEY (person_id));
COMMENT ON TABLE PUBLIC.audit_checkpoint_receiver IS 'Who gets checkpoints by mail, so that a copy lies outside of this database.';
CREATE TABLE PUBLIC.audit_verification (id UUID NOT NULL, state VARCHAR(10) NOT NULL, started_at TIMESTAMP with time zone NOT NULL, started_by UUID NOT NULL, touched_at TIMESTAMP with time zone NOT NULL, ended_at TIMESTAMP with time zone, total BIGINT NOT NULL, checked BIGINT NOT NULL, trusted_size BIGINT, report VARCHAR(100000), CONSTRAINT pk_audit_verification PRIMARY KEY (id));
COMMENT ON COLUMN PUBLIC.audit_verification.state IS 'RUNNING, GOOD, BAD or FAILED';
COMMENT ON COLUMN PUBLIC.audit_verification.touched_at IS 'A running one that is long untouched died with its node';
COMMENT ON COLUMN PUBLIC.audit_verification.trusted_size IS 'Size of the checkpoint somebody brought; null where none was';
CREATE INDEX PUBLIC.ix_audit_verification_started_at ON PUBLIC.audit_verification(started_at);
ALTER TABLE PUBLIC.audit_checkpoint_receiver ADD CONSTRAINT fk_audit_receiver_person FOREIGN KEY (person_id) REFERENCES PUBLIC.person (id);
create index ix_audit_entry_unsealed on audit_entry (sealed_no, row_no);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audittrail-004-seal', 'perennial', 'db/changelog/audittrail.yaml', NOW(), 38, '9:3c5cf119c93a21f5b862ea7273ea4d05', 'createTable tableName=audit_tree; insert tableName=audit_tree; createTable tableName=audit_tile; createTable tableName=audit_key; createTable tableName=audit_checkpoint; createTable tableName=audit_checkpoint_receiver; createTable tableName=audit_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_checkpoint_mailbox (id UUID NOT NULL, address VARCHAR(254) NOT NULL, address_key VARCHAR(254) NOT NULL, name VARCHAR(200) NOT NULL, added_by UUID NOT NULL, added_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_audit_checkpoint_mailbox PRIMARY KEY (id), CONSTRAINT uq_audit_checkpoint_mailbox UNIQUE (address_key));
COMMENT ON TABLE PUBLIC.audit_checkpoint_mailbox IS 'Addresses outside of the organisation that get checkpoints by mail.';
COMMENT ON COLUMN PUBLIC.audit_checkpoint_mailbox.address_key IS 'the address without case';
COMMENT ON COLUMN PUBLIC.audit_checkpoint_mailbox.name IS 'whose it is';
COMMENT ON COLUMN PUBLIC.audit_checkpoint_mailbox.added_at IS 'system time';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audittrail-005-mailbox', 'perennial', 'db/changelog/audittrail.yaml', NOW(), 39, '9:26d80995a9d354054f8404d695eacb88', 'createTable tableName=audit_checkpoint_mailbox', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.case_type_version (id UUID NOT NULL, case_type VARCHAR(60) NOT NULL, version_no INT NOT NULL, origin VARCHAR(10) NOT NULL, digest VARCHAR(64) NOT NULL, deployment_id VARCHAR(64) NOT NULL, definition_id VARCHAR(64) NOT NULL, author_id UUID, approver_id UUID, deployed_at TIMESTAMP with time zone NOT NULL, running BOOLEAN NOT NULL, CONSTRAINT pk_case_type_version PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.case_type_version IS 'Which case-type folder was deployed when; a running case keeps its version.';
ALTER TABLE PUBLIC.case_type_version ADD CONSTRAINT uq_case_type_version UNIQUE (case_type, version_no);
ALTER TABLE PUBLIC.case_type_version ADD CONSTRAINT uq_case_type_definition UNIQUE (definition_id);
CREATE TABLE PUBLIC.case_type_lock (name VARCHAR(20) NOT NULL, CONSTRAINT pk_case_type_lock PRIMARY KEY (name));
COMMENT ON TABLE PUBLIC.case_type_lock IS 'One row that nodes lock to deploy in turn.';
INSERT INTO PUBLIC.case_type_lock (name) VALUES ('deployment');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('process-001-registry', 'perennial', 'db/changelog/process.yaml', NOW(), 40, '9:ef3ded5c84fa6aa31b1b182394a54da0', 'createTable tableName=case_type_version; addUniqueConstraint constraintName=uq_case_type_version, tableName=case_type_version; addUniqueConstraint constraintName=uq_case_type_definition, tableName=case_type_version; createTable tableName=case_type...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.case_step (visit VARCHAR(64) NOT NULL, case_id UUID NOT NULL, element VARCHAR(120) NOT NULL, entered_at TIMESTAMP with time zone NOT NULL, left_at TIMESTAMP with time zone, cancelled BOOLEAN DEFAULT FALSE NOT NULL, CONSTRAINT pk_case_step PRIMARY KEY (visit));
COMMENT ON TABLE PUBLIC.case_step IS 'The way each case took through its diagram; kept when the engine''s history is cleaned.';
CREATE INDEX PUBLIC.ix_case_step_case ON PUBLIC.case_step(case_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('process-002-path', 'perennial', 'db/changelog/process.yaml', NOW(), 41, '9:00eef5002b6d176a5d4ccf8388acb062', 'createTable tableName=case_step; createIndex indexName=ix_case_step_case, tableName=case_step', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE INDEX PUBLIC.ix_act_ru_task_parent ON PUBLIC.ACT_RU_TASK(PARENT_TASK_ID_);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('process-003-subtask-index', 'perennial', 'db/changelog/process.yaml', NOW(), 42, '9:c73f2ff47166c419477e5a5cb65a124f', 'createIndex indexName=ix_act_ru_task_parent, tableName=ACT_RU_TASK', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE SEQUENCE PUBLIC.case_number START WITH 1001 INCREMENT BY 1;
CREATE TABLE PUBLIC.case_record (id UUID NOT NULL, number VARCHAR(30) NOT NULL, type_key VARCHAR(60) NOT NULL, type_version_id UUID NOT NULL, title VARCHAR(500) NOT NULL, unit_id UUID NOT NULL, owner_id UUID, state VARCHAR(12) NOT NULL, stage VARCHAR(60), outcome VARCHAR(60), grade VARCHAR(20), tier VARCHAR(20), subject_kind VARCHAR(40), subject_id UUID, attempt INT NOT NULL, level INT NOT NULL, started_at TIMESTAMP with time zone NOT NULL, started_by UUID, ended_at TIMESTAMP with time zone, reopens_case_id UUID, reopen_no INT NOT NULL, sealed_at TIMESTAMP with time zone, seal_hash VARCHAR(64), open_items INT NOT NULL, next_due_at TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_case_record PRIMARY KEY (id), CONSTRAINT fk_case_record_reopens FOREIGN KEY (reopens_case_id) REFERENCES PUBLIC.case_record(id), CONSTRAINT fk_case_record_type FOREIGN KEY (type_version_id) REFERENCES PUBLIC.case_type_version(id), CONSTRAINT uq_case_record_number UNIQUE (number));
CREATE INDEX PUBLIC.ix_case_record_unit ON PUBLIC.case_record(unit_id, started_at);
CREATE INDEX PUBLIC.ix_case_record_owner ON PUBLIC.case_record(owner_id);
CREATE TABLE PUBLIC.case_participant (case_id UUID NOT NULL, person_id UUID NOT NULL, part VARCHAR(20) NOT NULL, CONSTRAINT fk_case_participant_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
COMMENT ON TABLE PUBLIC.case_participant IS 'Who has a part in a case, and therefore may read it.';
ALTER TABLE PUBLIC.case_participant ADD CONSTRAINT pk_case_participant PRIMARY KEY (case_id, person_id, part);
CREATE INDEX PUBLIC.ix_case_participant_person ON PUBLIC.case_participant(person_id);
CREATE TABLE PUBLIC.case_link (parent_id UUID NOT NULL, child_id UUID NOT NULL, kind VARCHAR(20) NOT NULL, blocking BOOLEAN NOT NULL, CONSTRAINT fk_case_link_parent FOREIGN KEY (parent_id) REFERENCES PUBLIC.case_record(id), CONSTRAINT fk_case_link_child FOREIGN KEY (child_id) REFERENCES PUBLIC.case_record(id));
ALTER TABLE PUBLIC.case_link ADD CONSTRAINT pk_case_link PRIMARY KEY (parent_id, child_id, kind);
CREATE INDEX PUBLIC.ix_case_link_child ON PUBLIC.case_link(child_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cases-001-record', 'perennial', 'db/changelog/cases.yaml', NOW(), 43, '9:4fb1d770b80c6862945ffcf01e2ee53e', 'createSequence sequenceName=case_number; createTable tableName=case_record; createIndex indexName=ix_case_record_unit, tableName=case_record; createIndex indexName=ix_case_record_owner, tableName=case_record; createTable tableName=case_participant...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.case_submission (id UUID NOT NULL, case_id UUID NOT NULL, item_id UUID, step_key VARCHAR(100) NOT NULL, type_version_id UUID NOT NULL, form_id VARCHAR(160) NOT NULL, person_id UUID NOT NULL, on_behalf_of UUID, submitted_at TIMESTAMP with time zone NOT NULL, attempt INT NOT NULL, item_facts VARCHAR(4000) NOT NULL, data VARCHAR(1000000) NOT NULL, hash VARCHAR(64) NOT NULL, CONSTRAINT pk_case_submission PRIMARY KEY (id), CONSTRAINT fk_case_submission_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
COMMENT ON TABLE PUBLIC.case_submission IS 'What a person handed in for one step; never changed.';
CREATE INDEX PUBLIC.ix_case_submission_case ON PUBLIC.case_submission(case_id, submitted_at);
CREATE TABLE PUBLIC.case_comment (id UUID NOT NULL, case_id UUID NOT NULL, item_id UUID, person_id UUID NOT NULL, at TIMESTAMP with time zone NOT NULL, text VARCHAR(10000) NOT NULL, CONSTRAINT pk_case_comment PRIMARY KEY (id), CONSTRAINT fk_case_comment_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
CREATE INDEX PUBLIC.ix_case_comment_case ON PUBLIC.case_comment(case_id);
CREATE TABLE PUBLIC.case_seal (case_id UUID NOT NULL, content VARCHAR(1000000) NOT NULL, hash VARCHAR(64) NOT NULL, sealed_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_case_seal PRIMARY KEY (case_id), CONSTRAINT fk_case_seal_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
COMMENT ON TABLE PUBLIC.case_seal IS 'The canonical text whose hash seals a closed case, so that anybody can compute it again.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cases-002-submission', 'perennial', 'db/changelog/cases.yaml', NOW(), 44, '9:96c84937dff59f7cf19628af1f4fa497', 'createTable tableName=case_submission; createIndex indexName=ix_case_submission_case, tableName=case_submission; createTable tableName=case_comment; createIndex indexName=ix_case_comment_case, tableName=case_comment; createTable tableName=case_seal', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.case_record ADD search_text VARCHAR(1100) DEFAULT '' NOT NULL;
COMMENT ON COLUMN PUBLIC.case_record.search_text IS 'number and title in lower case without accents';
update case_record set search_text = replace(replace(replace(translate(lower(number || ' ' || title), 'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźżð', 'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cases-020-search-without-accents', 'perennial', 'db/changelog/cases.yaml', NOW(), 45, '9:bfed0be7e2165031bc007bbcf7bee1d0', 'addColumn tableName=case_record; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.case_record ADD waits_until TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.case_record.waits_until IS 'Until when a period has to pass in this stage, such as a soak.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cases-021-waits-until', 'perennial', 'db/changelog/cases.yaml', NOW(), 46, '9:eb27027c46af27880fbbed82841ab6d5', 'addColumn tableName=case_record', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.case_tombstone (case_id UUID NOT NULL, number VARCHAR(30) NOT NULL, type_key VARCHAR(60) NOT NULL, unit_id UUID NOT NULL, closed_at TIMESTAMP with time zone NOT NULL, seal_hash VARCHAR(64), rule VARCHAR(200) NOT NULL, proposed_by UUID NOT NULL, approved_by UUID NOT NULL, deleted_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_case_tombstone PRIMARY KEY (case_id), CONSTRAINT uq_case_tombstone_number UNIQUE (number));
COMMENT ON TABLE PUBLIC.case_tombstone IS 'What is left of a case that was deleted when its time was over; nothing of what it said.';
CREATE INDEX PUBLIC.ix_case_record_ended ON PUBLIC.case_record(ended_at, id);
CREATE INDEX PUBLIC.ix_case_record_reopens ON PUBLIC.case_record(reopens_case_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('cases-030-tombstone', 'perennial', 'db/changelog/cases.yaml', NOW(), 47, '9:a3e6b2ce773026d22067efa071aed0b0', 'createTable tableName=case_tombstone; createIndex indexName=ix_case_record_ended, tableName=case_record; createIndex indexName=ix_case_record_reopens, tableName=case_record', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.work_item (id UUID NOT NULL, task_id VARCHAR(64) NOT NULL, case_id UUID NOT NULL, step_key VARCHAR(100) NOT NULL, detail VARCHAR(1000), unit_id UUID NOT NULL, roles VARCHAR(1000) NOT NULL, offered_to VARCHAR(2000) NOT NULL, assignee_id UUID, state VARCHAR(12) NOT NULL, unstaffed BOOLEAN NOT NULL, staffed_by UUID, staffed_reason VARCHAR(2000), item_facts VARCHAR(4000) NOT NULL, attempt INT NOT NULL, due_at TIMESTAMP with time zone, original_due_at TIMESTAMP with time zone, next_signal_at TIMESTAMP with time zone, escalation_level INT DEFAULT 0 NOT NULL, created_at TIMESTAMP with time zone NOT NULL, ended_at TIMESTAMP with time zone, ended_by UUID, version BIGINT NOT NULL, CONSTRAINT pk_work_item PRIMARY KEY (id), CONSTRAINT fk_work_item_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id), CONSTRAINT uq_work_item_task UNIQUE (task_id));
COMMENT ON TABLE PUBLIC.work_item IS 'A task as people see it; written in the engine''s transaction, read without the engine.';
CREATE INDEX PUBLIC.ix_work_item_case ON PUBLIC.work_item(case_id, state);
CREATE INDEX PUBLIC.ix_work_item_signal ON PUBLIC.work_item(next_signal_at);
CREATE TABLE PUBLIC.work_offer (principal VARCHAR(100) NOT NULL, due_at TIMESTAMP with time zone NOT NULL, item_id UUID NOT NULL, CONSTRAINT fk_work_offer_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.work_offer IS 'One row per person or role in a unit that may take an open item; the inbox reads one index scan per principal.';
ALTER TABLE PUBLIC.work_offer ADD CONSTRAINT pk_work_offer PRIMARY KEY (principal, due_at, item_id);
CREATE INDEX PUBLIC.ix_work_offer_item ON PUBLIC.work_offer(item_id);
CREATE TABLE PUBLIC.work_bar (item_id UUID NOT NULL, person_id UUID NOT NULL, rule VARCHAR(60) NOT NULL, detail VARCHAR(1000) NOT NULL, CONSTRAINT fk_work_bar_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.work_bar IS 'Who may not do an open item by separation of duties, and why; marks rows in the list. Completing asks again.';
ALTER TABLE PUBLIC.work_bar ADD CONSTRAINT pk_work_bar PRIMARY KEY (item_id, person_id);
CREATE TABLE PUBLIC.work_draft (item_id UUID NOT NULL, person_id UUID NOT NULL, data VARCHAR(1000000) NOT NULL, saved_at TIMESTAMP with time zone NOT NULL, CONSTRAINT fk_work_draft_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.work_draft IS 'What a person has typed so far; survives reload, sign-out and another device.';
ALTER TABLE PUBLIC.work_draft ADD CONSTRAINT pk_work_draft PRIMARY KEY (item_id, person_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-001-work', 'perennial', 'db/changelog/inbox.yaml', NOW(), 48, '9:47b501a34ce680278a23d178790e85ba', 'createTable tableName=work_item; createIndex indexName=ix_work_item_case, tableName=work_item; createIndex indexName=ix_work_item_signal, tableName=work_item; createTable tableName=work_offer; addPrimaryKey constraintName=pk_work_offer, tableName=...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_item ADD clock_cycle INT DEFAULT 0 NOT NULL;
ALTER TABLE PUBLIC.work_item ADD cycle_from TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.work_item.clock_cycle IS 'Counts how often the due date was moved away from lateness.';
COMMENT ON COLUMN PUBLIC.work_item.cycle_from IS 'When the cycle began; null while it is the first.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-002-clock', 'perennial', 'db/changelog/inbox.yaml', NOW(), 49, '9:af8c752b9b67fb98ce1f0d4d7658283f', 'addColumn tableName=work_item', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_item ADD absent_id UUID;
ALTER TABLE PUBLIC.work_item ADD stand_in_id UUID;
ALTER TABLE PUBLIC.work_item ADD absent_assigned BOOLEAN;
ALTER TABLE PUBLIC.work_item ADD passed_over VARCHAR(20000);
COMMENT ON COLUMN PUBLIC.work_item.absent_id IS 'whose item it is while somebody stands in';
COMMENT ON COLUMN PUBLIC.work_item.stand_in_id IS 'who stands in; null when nobody may';
COMMENT ON COLUMN PUBLIC.work_item.absent_assigned IS 'whether it was the absent person''s own or offered to their role';
COMMENT ON COLUMN PUBLIC.work_item.passed_over IS 'who came first in the line but could not have it, and why, as JSON';
CREATE INDEX PUBLIC.ix_work_item_absent ON PUBLIC.work_item(absent_id);
CREATE INDEX PUBLIC.ix_work_item_stand_in ON PUBLIC.work_item(stand_in_id);
CREATE INDEX PUBLIC.ix_work_bar_person ON PUBLIC.work_bar(person_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-010-stand-in', 'perennial', 'db/changelog/inbox.yaml', NOW(), 50, '9:881a3ee912f9b47c6efec529cedf8447', 'addColumn tableName=work_item; createIndex indexName=ix_work_item_absent, tableName=work_item; createIndex indexName=ix_work_item_stand_in, tableName=work_item; createIndex indexName=ix_work_bar_person, tableName=work_bar', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_item ADD deputy_id UUID;
COMMENT ON COLUMN PUBLIC.work_item.deputy_id IS 'Who may take it from whoever has it, once lateness has climbed to the head of the unit.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-003-deputy', 'perennial', 'db/changelog/inbox.yaml', NOW(), 51, '9:f0992f0db06c4aeb1ed21041e910ed6f', 'addColumn tableName=work_item', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE INDEX PUBLIC.ix_work_item_due ON PUBLIC.work_item(state, due_at, unit_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-020-late', 'perennial', 'db/changelog/inbox.yaml', NOW(), 52, '9:01c05f5340b5dbca3ec1433e612f4a55', 'createIndex indexName=ix_work_item_due, tableName=work_item', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_draft ADD version BIGINT DEFAULT 1 NOT NULL;
COMMENT ON COLUMN PUBLIC.work_draft.version IS 'Counts how often it was saved, so that a second window of its writer notices.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-030-draft-version', 'perennial', 'db/changelog/inbox.yaml', NOW(), 53, '9:54ea0cf369f84d07971bc4c49142f12a', 'addColumn tableName=work_draft', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_item ADD due_fixed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE PUBLIC.work_item ADD calendar_changed BOOLEAN DEFAULT FALSE NOT NULL;
COMMENT ON COLUMN PUBLIC.work_item.due_fixed IS 'whether somebody moved the due date, so that no calendar moves it';
COMMENT ON COLUMN PUBLIC.work_item.calendar_changed IS 'whether the due date is to be computed anew';
UPDATE PUBLIC.work_item SET due_fixed = TRUE WHERE original_due_at <> due_at;
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-021-calendar', 'perennial', 'db/changelog/inbox.yaml', NOW(), 54, '9:9723fc599bbd2dae6855c51fa1002ea4', 'addColumn tableName=work_item; update tableName=work_item', 'Deadlines in days follow a changed calendar, unless somebody moved them.', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.work_delivery (item_id UUID NOT NULL, evidence_id UUID NOT NULL, field_key VARCHAR(100) NOT NULL, note VARCHAR(10000), delivered_at TIMESTAMP with time zone NOT NULL);
COMMENT ON TABLE PUBLIC.work_delivery IS 'Evidence that a machine delivered for a task; it stands in the form when somebody opens it.';
COMMENT ON COLUMN PUBLIC.work_delivery.note IS 'what it shows, in words';
ALTER TABLE PUBLIC.work_delivery ADD CONSTRAINT pk_work_delivery PRIMARY KEY (item_id, evidence_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-040-delivery', 'perennial', 'db/changelog/inbox.yaml', NOW(), 55, '9:042d07d2b7e9a73716d73ca104031060', 'createTable tableName=work_delivery; addPrimaryKey constraintName=pk_work_delivery, tableName=work_delivery', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.saved_view (id UUID NOT NULL, person_id UUID NOT NULL, list VARCHAR(20) NOT NULL, name VARCHAR(60) NOT NULL, name_key VARCHAR(120) NOT NULL, query VARCHAR(1000) NOT NULL, created_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_saved_view PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.saved_view IS 'Filters of lists that a person keeps under a name.';
COMMENT ON COLUMN PUBLIC.saved_view.name_key IS 'the name without case, unique per person and list';
ALTER TABLE PUBLIC.saved_view ADD CONSTRAINT uq_saved_view_name UNIQUE (person_id, list, name_key);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-041-saved-view', 'perennial', 'db/changelog/inbox.yaml', NOW(), 56, '9:19f20474f112a8bceeaca482a6335242', 'createTable tableName=saved_view; addUniqueConstraint constraintName=uq_saved_view_name, tableName=saved_view', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.work_holder (item_id UUID NOT NULL, person_id UUID NOT NULL, CONSTRAINT fk_work_holder_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.work_holder IS 'Who has or had an item; they decide about its time as little as whoever has it now.';
ALTER TABLE PUBLIC.work_holder ADD CONSTRAINT pk_work_holder PRIMARY KEY (item_id, person_id);
insert into work_holder (item_id, person_id) select id, assignee_id from work_item where state = 'OPEN' and assignee_id is not null;
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-042-holder', 'perennial', 'db/changelog/inbox.yaml', NOW(), 57, '9:e6f49df3eb3105648e41807522864e04', 'createTable tableName=work_holder; addPrimaryKey constraintName=pk_work_holder, tableName=work_holder; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.work_delivery ADD complete_as UUID;
COMMENT ON COLUMN PUBLIC.work_delivery.complete_as IS 'who brought it before the task opened, until the task was tried to be completed as them';
create index ix_work_delivery_complete_as on work_delivery (complete_as, delivered_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-050-delivered-before', 'perennial', 'db/changelog/inbox.yaml', NOW(), 58, '9:c8ea9f5b49f1a2e4a027fa707ce0a148', 'addColumn tableName=work_delivery; sql; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.saved_view ADD place INT;
COMMENT ON COLUMN PUBLIC.saved_view.place IS '1 to 50, unique per person: two at the same moment cannot both have the last one';
update saved_view set place = (select count(*) from saved_view other where other.person_id = saved_view.person_id and other.id <= saved_view.id);
ALTER TABLE PUBLIC.saved_view ALTER COLUMN place SET NOT NULL;
ALTER TABLE PUBLIC.saved_view ADD CONSTRAINT uq_saved_view_place UNIQUE (person_id, place);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('inbox-051-view-place', 'perennial', 'db/changelog/inbox.yaml', NOW(), 59, '9:6f92bbd5ea02fa4cbe1262c69424056f', 'addColumn tableName=saved_view; sql; addNotNullConstraint columnName=place, tableName=saved_view; addUniqueConstraint constraintName=uq_saved_view_place, tableName=saved_view', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.notification (id UUID NOT NULL, person_id UUID NOT NULL, kind VARCHAR(100) NOT NULL, case_id UUID, item_id UUID, path VARCHAR(500), mandatory BOOLEAN NOT NULL, cause VARCHAR(200), facts VARCHAR(8000) NOT NULL, made_at TIMESTAMP with time zone NOT NULL, read_at TIMESTAMP with time zone, CONSTRAINT pk_notification PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.notification IS 'What one person was told; read in the product, and by mail as they prefer.';
CREATE INDEX PUBLIC.ix_notification_person ON PUBLIC.notification(person_id, made_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notification-001-notices', 'perennial', 'db/changelog/notification.yaml', NOW(), 60, '9:d3cd97a9333494f6127778bf34c3250d', 'createTable tableName=notification; createIndex indexName=ix_notification_person, tableName=notification', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.notification ADD group_id UUID;
ALTER TABLE PUBLIC.notification ADD mail_due_at TIMESTAMP with time zone;
ALTER TABLE PUBLIC.notification ADD mail_digest BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE PUBLIC.notification ADD mail_id UUID;
COMMENT ON COLUMN PUBLIC.notification.group_id IS 'The first of several with one cause within a minute; null for the first itself.';
COMMENT ON COLUMN PUBLIC.notification.mail_due_at IS 'When it goes into a mail on the business clock; null once it did or when it never will.';
COMMENT ON COLUMN PUBLIC.notification.mail_id IS 'The mail it went into.';
CREATE INDEX PUBLIC.ix_notification_mail ON PUBLIC.notification(mail_due_at);
CREATE INDEX PUBLIC.ix_notification_unread ON PUBLIC.notification(person_id, read_at);
CREATE INDEX PUBLIC.ix_notification_group ON PUBLIC.notification(group_id);
CREATE TABLE PUBLIC.mail_preference (person_id UUID NOT NULL, mode VARCHAR(10) NOT NULL, leave_token VARCHAR(64) NOT NULL, CONSTRAINT pk_mail_preference PRIMARY KEY (person_id), CONSTRAINT uq_mail_preference_token UNIQUE (leave_token));
COMMENT ON TABLE PUBLIC.mail_preference IS 'How one person wants what is not mandatory; who has no row gets it at once.';
CREATE TABLE PUBLIC.mail_server (id INT NOT NULL, host VARCHAR(253), port INT, security VARCHAR(10), username VARCHAR(200), from_address VARCHAR(254), from_name VARCHAR(100), version BIGINT NOT NULL, failing_since TIMESTAMP with time zone, answer VARCHAR(1000), CONSTRAINT pk_mail_server PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.mail_server IS 'The one mail server. Its password is never stored.';
COMMENT ON COLUMN PUBLIC.mail_server.failing_since IS 'System time; null while mails go out.';
COMMENT ON COLUMN PUBLIC.mail_server.answer IS 'What it said last when it failed.';
CREATE TABLE PUBLIC.mail (id UUID NOT NULL, person_id UUID NOT NULL, address VARCHAR(254) NOT NULL, message_id VARCHAR(300) NOT NULL, thread_id VARCHAR(300), subject VARCHAR(500) NOT NULL, plain VARCHAR(1000000) NOT NULL, html VARCHAR(1000000) NOT NULL, leave_link VARCHAR(1000), made_at TIMESTAMP with time zone NOT NULL, state VARCHAR(15) NOT NULL, tries INT NOT NULL, queued_at TIMESTAMP with time zone NOT NULL, next_try_at TIMESTAMP with time zone NOT NULL, lease UUID, answer VARCHAR(1000), ended_at TIMESTAMP with time zone, CONSTRAINT pk_mail PRIMARY KEY (id), CONSTRAINT uq_mail_message_id UNIQUE (message_id));
COMMENT ON TABLE PUBLIC.mail IS 'Outbox. Its own times are the system''s, because the server that answers lives there; made_at is the business clock''s.';
COMMENT ON COLUMN PUBLIC.mail.leave_link IS 'For List-Unsubscribe; null where nothing can be left.';
COMMENT ON COLUMN PUBLIC.mail.lease IS 'Who is sending it; next_try_at is then when somebody else may.';
CREATE INDEX PUBLIC.ix_mail_waiting ON PUBLIC.mail(state, next_try_at);
CREATE TABLE PUBLIC.mail_turn (id INT NOT NULL, CONSTRAINT pk_mail_turn PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.mail_turn IS 'One row; who holds it puts mails together, so that two nodes never write to one person twice.';
INSERT INTO PUBLIC.mail_turn (id) VALUES (1);
INSERT INTO PUBLIC.mail_server (id, version) VALUES (1, 0);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notification-002-mail', 'perennial', 'db/changelog/notification.yaml', NOW(), 61, '9:280b25f5992c358ff3ea55e1f905cedd', 'addColumn tableName=notification; createIndex indexName=ix_notification_mail, tableName=notification; createIndex indexName=ix_notification_unread, tableName=notification; createIndex indexName=ix_notification_group, tableName=notification; create...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE INDEX PUBLIC.ix_notification_item ON PUBLIC.notification(item_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notification-003-item', 'perennial', 'db/changelog/notification.yaml', NOW(), 62, '9:764e77cc559d46dc8a194d6c74ee2a35', 'createIndex indexName=ix_notification_item, tableName=notification', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.mail ADD secret VARCHAR(200);
ALTER TABLE PUBLIC.mail ADD secret_until TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.mail.secret IS 'takes its place in the texts when the mail is sent; null once it was';
COMMENT ON COLUMN PUBLIC.mail.secret_until IS 'until when the mail is worth sending, system time; null for ever';
DELETE FROM PUBLIC.mail WHERE thread_id is null and plain like '%/sign-in/link#%';
CREATE INDEX PUBLIC.ix_mail_secret ON PUBLIC.mail(secret_until);
CREATE INDEX PUBLIC.ix_notification_made ON PUBLIC.notification(made_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('notification-004-secret', 'perennial', 'db/changelog/notification.yaml', NOW(), 63, '9:75bf050289202bd3d82b970cd8532a05', 'addColumn tableName=mail; delete tableName=mail; createIndex indexName=ix_mail_secret, tableName=mail; createIndex indexName=ix_notification_made, tableName=notification', 'A sign-in link''s token stands beside its mail and goes when the mail was sent or the link has expired.', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.item_signal (item_id UUID NOT NULL, cycle INT NOT NULL, signal VARCHAR(20) NOT NULL, stage INT NOT NULL, outcome VARCHAR(12) NOT NULL, planned_at TIMESTAMP with time zone, fired_at TIMESTAMP with time zone NOT NULL, receivers VARCHAR(10000) NOT NULL, CONSTRAINT fk_item_signal_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.item_signal IS 'What the clock of an item said; nothing is said twice in one cycle.';
COMMENT ON COLUMN PUBLIC.item_signal.stage IS 'Order of the signals.';
ALTER TABLE PUBLIC.item_signal ADD CONSTRAINT pk_item_signal PRIMARY KEY (item_id, cycle, signal);
CREATE INDEX PUBLIC.ix_item_signal_fired ON PUBLIC.item_signal(fired_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('escalation-001-signal', 'perennial', 'db/changelog/escalation.yaml', NOW(), 64, '9:23c998e347f3dd1e0e5385731673dca4', 'createTable tableName=item_signal; addPrimaryKey constraintName=pk_item_signal, tableName=item_signal; createIndex indexName=ix_item_signal_fired, tableName=item_signal', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
update work_item set next_signal_at = created_at where state = 'OPEN' and due_at is not null and next_signal_at is null;
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('escalation-002-open-items', 'perennial', 'db/changelog/escalation.yaml', NOW(), 65, '9:6b0f0f1261b0e59660e5015a68da32c1', 'sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.extension (id UUID NOT NULL, item_id UUID NOT NULL, case_id UUID NOT NULL, unit_id UUID NOT NULL, asked_by UUID, asked_at TIMESTAMP with time zone NOT NULL, asked_until date, reason VARCHAR(2000) NOT NULL, asked_of VARCHAR(100), state VARCHAR(12) NOT NULL, decided_by UUID, decided_at TIMESTAMP with time zone, decision_reason VARCHAR(2000), due_before TIMESTAMP with time zone, due_after TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_extension PRIMARY KEY (id), CONSTRAINT fk_extension_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.extension IS 'More time for a work item, asked for or given directly; at most two are granted per item.';
COMMENT ON COLUMN PUBLIC.extension.asked_by IS 'Null where a manager gave it unasked';
COMMENT ON COLUMN PUBLIC.extension.asked_of IS 'R:<role>@<unit>, whose holders are asked to decide';
CREATE INDEX PUBLIC.ix_extension_item ON PUBLIC.extension(item_id);
CREATE INDEX PUBLIC.ix_extension_open ON PUBLIC.extension(asked_of, state);
CREATE TABLE PUBLIC.case_hold (id UUID NOT NULL, case_id UUID NOT NULL, unit_id UUID NOT NULL, asked_by UUID NOT NULL, asked_at TIMESTAMP with time zone NOT NULL, until_on date NOT NULL, ends_at TIMESTAMP with time zone NOT NULL, reason VARCHAR(2000) NOT NULL, asked_of VARCHAR(100) NOT NULL, state VARCHAR(12) NOT NULL, decided_by UUID, decided_at TIMESTAMP with time zone, decision_reason VARCHAR(2000), ended_by UUID, ended_at TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_case_hold PRIMARY KEY (id), CONSTRAINT fk_case_hold_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
COMMENT ON TABLE PUBLIC.case_hold IS 'A pause of a whole case, asked for by one person and consented to by another; due dates move by the days it lasts.';
COMMENT ON COLUMN PUBLIC.case_hold.ends_at IS 'End of until_on in the unit''s zone';
CREATE INDEX PUBLIC.ix_case_hold_case ON PUBLIC.case_hold(case_id, state);
CREATE INDEX PUBLIC.ix_case_hold_open ON PUBLIC.case_hold(asked_of, state);
CREATE TABLE PUBLIC.lateness_acceptance (id UUID NOT NULL, item_id UUID NOT NULL, case_id UUID NOT NULL, unit_id UUID NOT NULL, accepted_by UUID NOT NULL, accepted_at TIMESTAMP with time zone NOT NULL, until_on date NOT NULL, ends_at TIMESTAMP with time zone NOT NULL, reason VARCHAR(2000) NOT NULL, due_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_lateness_acceptance PRIMARY KEY (id), CONSTRAINT fk_lateness_acceptance_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.lateness_acceptance IS 'A late item somebody answers for until a day; the original due date stays what the figures count by.';
CREATE INDEX PUBLIC.ix_lateness_acceptance_item ON PUBLIC.lateness_acceptance(item_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('asks-001-time', 'perennial', 'db/changelog/asks.yaml', NOW(), 66, '9:679c0e620d394218f081aef6fb6f4ba4', 'createTable tableName=extension; createIndex indexName=ix_extension_item, tableName=extension; createIndex indexName=ix_extension_open, tableName=extension; createTable tableName=case_hold; createIndex indexName=ix_case_hold_case, tableName=case_h...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.item_question (id UUID NOT NULL, item_id UUID NOT NULL, case_id UUID NOT NULL, unit_id UUID NOT NULL, asked_by UUID NOT NULL, asked_of UUID NOT NULL, asked_at TIMESTAMP with time zone NOT NULL, question VARCHAR(4000) NOT NULL, state VARCHAR(12) NOT NULL, answer VARCHAR(4000), answered_at TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_item_question PRIMARY KEY (id), CONSTRAINT fk_item_question_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.item_question IS 'A question to a colleague inside a task; the colleague sees it, the task''s title and the case''s number.';
CREATE INDEX PUBLIC.ix_item_question_item ON PUBLIC.item_question(item_id);
CREATE INDEX PUBLIC.ix_item_question_person ON PUBLIC.item_question(asked_of, state);
CREATE TABLE PUBLIC.item_nudge (id UUID NOT NULL, item_id UUID NOT NULL, nudged_by UUID NOT NULL, nudged_on date NOT NULL, nudged_at TIMESTAMP with time zone NOT NULL, message VARCHAR(2000) NOT NULL, CONSTRAINT pk_item_nudge PRIMARY KEY (id), CONSTRAINT fk_item_nudge_item FOREIGN KEY (item_id) REFERENCES PUBLIC.work_item(id));
COMMENT ON TABLE PUBLIC.item_nudge IS 'Somebody reminded who has an item; once per person, item and day of the unit.';
ALTER TABLE PUBLIC.item_nudge ADD CONSTRAINT uq_item_nudge_day UNIQUE (item_id, nudged_by, nudged_on);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('asks-002-words', 'perennial', 'db/changelog/asks.yaml', NOW(), 67, '9:8150471cd5bd010fc15bb467e6f6622d', 'createTable tableName=item_question; createIndex indexName=ix_item_question_item, tableName=item_question; createIndex indexName=ix_item_question_person, tableName=item_question; createTable tableName=item_nudge; addUniqueConstraint constraintName...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.evidence_content (sha256 VARCHAR(64) NOT NULL, byte_size BIGINT NOT NULL, chunk_count INT NOT NULL, stored_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_evidence_content PRIMARY KEY (sha256));
COMMENT ON TABLE PUBLIC.evidence_content IS 'One row per distinct file content; never changed.';
CREATE TABLE PUBLIC.evidence_chunk (sha256 VARCHAR(64) NOT NULL, chunk_no INT NOT NULL, bytes VARBINARY(1048576) NOT NULL);
COMMENT ON TABLE PUBLIC.evidence_chunk IS 'The bytes of a content in order, 1 MiB each but the last.';
ALTER TABLE PUBLIC.evidence_chunk ADD CONSTRAINT pk_evidence_chunk PRIMARY KEY (sha256, chunk_no);
ALTER TABLE PUBLIC.evidence_chunk ADD CONSTRAINT fk_evidence_chunk_content FOREIGN KEY (sha256) REFERENCES PUBLIC.evidence_content (sha256);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('evidence-001-content', 'perennial', 'db/changelog/evidence.yaml', NOW(), 68, '9:8583ceee23c17215d092db373b97cd0a', 'createTable tableName=evidence_content; createTable tableName=evidence_chunk; addPrimaryKey constraintName=pk_evidence_chunk, tableName=evidence_chunk; addForeignKeyConstraint baseTableName=evidence_chunk, constraintName=fk_evidence_chunk_content,...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.evidence (id UUID NOT NULL, case_id UUID NOT NULL, item_id UUID, step VARCHAR(100), unit_id UUID NOT NULL, control_unit_id UUID, title VARCHAR(300) NOT NULL, file_name VARCHAR(255) NOT NULL, media_type VARCHAR(120) NOT NULL, byte_size BIGINT NOT NULL, sha256 VARCHAR(64) NOT NULL, kind VARCHAR(20) NOT NULL, status VARCHAR(20) NOT NULL, period_from date, period_to date, collected_at TIMESTAMP with time zone NOT NULL, collector_id UUID NOT NULL, source VARCHAR(300) NOT NULL, method VARCHAR(20) NOT NULL, query_text VARCHAR(10000), row_count BIGINT, backfilled BOOLEAN NOT NULL, duplicate_of UUID, CONSTRAINT pk_evidence PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.evidence IS 'What was collected to prove something about a control; never edited, only superseded.';
COMMENT ON COLUMN PUBLIC.evidence.duplicate_of IS 'The earlier evidence of the same collection handed in again';
ALTER TABLE PUBLIC.evidence ADD CONSTRAINT fk_evidence_content FOREIGN KEY (sha256) REFERENCES PUBLIC.evidence_content (sha256);
ALTER TABLE PUBLIC.evidence ADD CONSTRAINT fk_evidence_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES PUBLIC.evidence (id);
CREATE INDEX PUBLIC.ix_evidence_case_id ON PUBLIC.evidence(case_id, collected_at, id);
CREATE INDEX PUBLIC.ix_evidence_control_unit_id ON PUBLIC.evidence(control_unit_id, collected_at, id);
CREATE INDEX PUBLIC.ix_evidence_sha256 ON PUBLIC.evidence(sha256);
CREATE INDEX PUBLIC.ix_evidence_collected_at ON PUBLIC.evidence(collected_at, id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('evidence-003-evidence', 'perennial', 'db/changelog/evidence.yaml', NOW(), 69, '9:c1961859a797a4a6d041e50d8f0f4173', 'createTable tableName=evidence; addForeignKeyConstraint baseTableName=evidence, constraintName=fk_evidence_content, referencedTableName=evidence_content; addForeignKeyConstraint baseTableName=evidence, constraintName=fk_evidence_duplicate_of, refe...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.evidence ALTER COLUMN case_id SET NULL;
ALTER TABLE PUBLIC.evidence ADD unchanged BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE PUBLIC.evidence ADD fresh_until date;
ALTER TABLE PUBLIC.evidence ADD delivered BOOLEAN DEFAULT FALSE NOT NULL;
COMMENT ON COLUMN PUBLIC.evidence.unchanged IS 'collected afresh, and the same bytes as before';
COMMENT ON COLUMN PUBLIC.evidence.fresh_until IS 'last day on which it says enough about its control';
COMMENT ON COLUMN PUBLIC.evidence.delivered IS 'whether a machine brought it to the item';
CREATE TABLE PUBLIC.evidence_key (person_id UUID NOT NULL, idem_key VARCHAR(100) NOT NULL, fingerprint CHAR(64) NOT NULL, evidence_id UUID NOT NULL, made_at TIMESTAMP with time zone NOT NULL);
COMMENT ON TABLE PUBLIC.evidence_key IS 'Under which key somebody sent a piece of evidence; the same key gives the same evidence for good.';
COMMENT ON COLUMN PUBLIC.evidence_key.fingerprint IS 'SHA-256 of all that was said and sent';
COMMENT ON COLUMN PUBLIC.evidence_key.made_at IS 'system time';
ALTER TABLE PUBLIC.evidence_key ADD CONSTRAINT pk_evidence_key PRIMARY KEY (person_id, idem_key);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('evidence-004-delivery', 'perennial', 'db/changelog/evidence.yaml', NOW(), 70, '9:857467fe3f5264e4e93c5f72025aa65c', 'dropNotNullConstraint columnName=case_id, tableName=evidence; addColumn tableName=evidence; createTable tableName=evidence_key; addPrimaryKey constraintName=pk_evidence_key, tableName=evidence_key', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.evidence_content ADD checked_at TIMESTAMP with time zone;
ALTER TABLE PUBLIC.evidence_content ADD damaged_at TIMESTAMP with time zone;
COMMENT ON COLUMN PUBLIC.evidence_content.checked_at IS 'system time at which it was last read and compared with its digest';
COMMENT ON COLUMN PUBLIC.evidence_content.damaged_at IS 'system time at which it was first found to be damaged; null while it is sound';
CREATE INDEX PUBLIC.ix_evidence_content_checked ON PUBLIC.evidence_content(checked_at);
CREATE INDEX PUBLIC.ix_evidence_collector ON PUBLIC.evidence(collector_id);
CREATE TABLE PUBLIC.evidence_scrub (id UUID NOT NULL, started_at TIMESTAMP with time zone NOT NULL, ended_at TIMESTAMP with time zone, files BIGINT NOT NULL, bytes BIGINT NOT NULL, damaged BIGINT NOT NULL, CONSTRAINT pk_evidence_scrub PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.evidence_scrub IS 'Rounds in which every stored content is read again; system time.';
COMMENT ON COLUMN PUBLIC.evidence_scrub.ended_at IS 'null while it goes on';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('evidence-005-scrub', 'perennial', 'db/changelog/evidence.yaml', NOW(), 71, '9:de9ab37b56bddd897949fc991602f1a7', 'addColumn tableName=evidence_content; createIndex indexName=ix_evidence_content_checked, tableName=evidence_content; createIndex indexName=ix_evidence_collector, tableName=evidence; createTable tableName=evidence_scrub', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.evidence ADD version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE PUBLIC.evidence ADD decided_by UUID;
ALTER TABLE PUBLIC.evidence ADD decided_at TIMESTAMP with time zone;
ALTER TABLE PUBLIC.evidence ADD decision_reason VARCHAR(2000);
ALTER TABLE PUBLIC.evidence ADD supersedes UUID;
ALTER TABLE PUBLIC.evidence ADD superseded_by UUID;
ALTER TABLE PUBLIC.evidence ADD note VARCHAR(10000);
ALTER TABLE PUBLIC.evidence ADD search_text VARCHAR(1000) DEFAULT '' NOT NULL;
COMMENT ON COLUMN PUBLIC.evidence.version IS 'counts decisions, replacements and the task it went to';
COMMENT ON COLUMN PUBLIC.evidence.decided_by IS 'who accepted or rejected it last; null while nobody did';
COMMENT ON COLUMN PUBLIC.evidence.supersedes IS 'the version it took the place of';
COMMENT ON COLUMN PUBLIC.evidence.superseded_by IS 'the version that took its place';
COMMENT ON COLUMN PUBLIC.evidence.note IS 'what it shows, in words, for the task that waits for it';
COMMENT ON COLUMN PUBLIC.evidence.search_text IS 'title, file and source in lower case without accents';
ALTER TABLE PUBLIC.evidence ADD CONSTRAINT fk_evidence_supersedes FOREIGN KEY (supersedes) REFERENCES PUBLIC.evidence (id);
ALTER TABLE PUBLIC.evidence ADD CONSTRAINT fk_evidence_superseded_by FOREIGN KEY (superseded_by) REFERENCES PUBLIC.evidence (id);
ALTER TABLE PUBLIC.evidence ADD CONSTRAINT uq_evidence_supersedes UNIQUE (supersedes);
update evidence set search_text = substring(replace(replace(replace(translate(lower(title || ' ' || file_name || ' ' || source), 'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńňņòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźżð', 'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzd'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') from 1 for 1000);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('evidence-006-decision', 'perennial', 'db/changelog/evidence.yaml', NOW(), 72, '9:f6b366b22c4785af4350a33a1b64cafa', 'addColumn tableName=evidence; addForeignKeyConstraint baseTableName=evidence, constraintName=fk_evidence_supersedes, referencedTableName=evidence; addForeignKeyConstraint baseTableName=evidence, constraintName=fk_evidence_superseded_by, referenced...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.framework (id UUID NOT NULL, code VARCHAR(64) NOT NULL, title VARCHAR(200) NOT NULL, attribution VARCHAR(1000), CONSTRAINT pk_framework PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.framework IS 'Catalogues of requirements; titles only, the customer''s own texts are not shipped.';
ALTER TABLE PUBLIC.framework ADD CONSTRAINT uq_framework_code UNIQUE (code);
CREATE TABLE PUBLIC.requirement (id UUID NOT NULL, framework_id UUID NOT NULL, ref VARCHAR(64) NOT NULL, title VARCHAR(500) NOT NULL, parent_id UUID, position INT NOT NULL, CONSTRAINT pk_requirement PRIMARY KEY (id), CONSTRAINT fk_requirement_parent FOREIGN KEY (parent_id) REFERENCES PUBLIC.requirement(id), CONSTRAINT fk_requirement_framework FOREIGN KEY (framework_id) REFERENCES PUBLIC.framework(id));
COMMENT ON TABLE PUBLIC.requirement IS 'One clause, control or outcome of a framework, with a short title in our own words.';
ALTER TABLE PUBLIC.requirement ADD CONSTRAINT uq_requirement_framework_ref UNIQUE (framework_id, ref);
CREATE INDEX PUBLIC.ix_requirement_framework_position ON PUBLIC.requirement(framework_id, position);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('controls-001-framework', 'perennial', 'db/changelog/controls.yaml', NOW(), 73, '9:8e2ed6a564e808111069a3cf4c630651', 'createTable tableName=framework; addUniqueConstraint constraintName=uq_framework_code, tableName=framework; createTable tableName=requirement; addUniqueConstraint constraintName=uq_requirement_framework_ref, tableName=requirement; createIndex inde...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.control (id UUID NOT NULL, code VARCHAR(64) NOT NULL, name VARCHAR(300) NOT NULL, description VARCHAR(20000) NOT NULL, status VARCHAR(20) NOT NULL, control_version INT NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_control PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.control IS 'A control of the organisation; control_version counts changes of its design.';
ALTER TABLE PUBLIC.control ADD CONSTRAINT uq_control_code UNIQUE (code);
CREATE TABLE PUBLIC.control_requirement (control_id UUID NOT NULL, requirement_id UUID NOT NULL, CONSTRAINT fk_control_requirement_control FOREIGN KEY (control_id) REFERENCES PUBLIC.control(id), CONSTRAINT fk_control_requirement_requirement FOREIGN KEY (requirement_id) REFERENCES PUBLIC.requirement(id));
COMMENT ON TABLE PUBLIC.control_requirement IS 'Which requirements a control serves.';
ALTER TABLE PUBLIC.control_requirement ADD CONSTRAINT pk_control_requirement PRIMARY KEY (control_id, requirement_id);
CREATE INDEX PUBLIC.ix_control_requirement_requirement ON PUBLIC.control_requirement(requirement_id);
CREATE TABLE PUBLIC.control_version (control_id UUID NOT NULL, control_version INT NOT NULL, code VARCHAR(64) NOT NULL, name VARCHAR(300) NOT NULL, description VARCHAR(20000) NOT NULL, made_at TIMESTAMP with time zone NOT NULL, made_by UUID, CONSTRAINT fk_control_version_control FOREIGN KEY (control_id) REFERENCES PUBLIC.control(id));
COMMENT ON TABLE PUBLIC.control_version IS 'What a control looked like in each version of its design.';
ALTER TABLE PUBLIC.control_version ADD CONSTRAINT pk_control_version PRIMARY KEY (control_id, control_version);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('controls-002-control', 'perennial', 'db/changelog/controls.yaml', NOW(), 74, '9:9f18f068c76760ba0bb6cdd51ccaf19f', 'createTable tableName=control; addUniqueConstraint constraintName=uq_control_code, tableName=control; createTable tableName=control_requirement; addPrimaryKey constraintName=pk_control_requirement, tableName=control_requirement; createIndex indexN...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.control_unit (id UUID NOT NULL, control_id UUID NOT NULL, unit_id UUID NOT NULL, tier VARCHAR(20) NOT NULL, interval_days INT NOT NULL, next_due date, version BIGINT NOT NULL, CONSTRAINT pk_control_unit PRIMARY KEY (id), CONSTRAINT fk_control_unit_control FOREIGN KEY (control_id) REFERENCES PUBLIC.control(id));
COMMENT ON TABLE PUBLIC.control_unit IS 'A control in one business unit; the tier decides how often it is looked at.';
ALTER TABLE PUBLIC.control_unit ADD CONSTRAINT uq_control_unit_control_unit UNIQUE (control_id, unit_id);
CREATE INDEX PUBLIC.ix_control_unit_unit ON PUBLIC.control_unit(unit_id);
CREATE TABLE PUBLIC.control_duty (id UUID NOT NULL, control_unit_id UUID NOT NULL, duty VARCHAR(20) NOT NULL, person_id UUID NOT NULL, from_at TIMESTAMP with time zone NOT NULL, to_at TIMESTAMP with time zone, CONSTRAINT pk_control_duty PRIMARY KEY (id), CONSTRAINT fk_control_duty_control_unit FOREIGN KEY (control_unit_id) REFERENCES PUBLIC.control_unit(id));
COMMENT ON TABLE PUBLIC.control_duty IS 'Who owned, deputised for or operated a control in a unit, and when; never overwritten.';
CREATE INDEX PUBLIC.ix_control_duty_control_unit_duty ON PUBLIC.control_duty(control_unit_id, duty);
CREATE INDEX PUBLIC.ix_control_duty_person ON PUBLIC.control_duty(person_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('controls-003-control-unit', 'perennial', 'db/changelog/controls.yaml', NOW(), 75, '9:1869eade9370bf9aa395b28751294060', 'createTable tableName=control_unit; addUniqueConstraint constraintName=uq_control_unit_control_unit, tableName=control_unit; createIndex indexName=ix_control_unit_unit, tableName=control_unit; createTable tableName=control_duty; createIndex indexN...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.cause_category (id UUID NOT NULL, code VARCHAR(64) NOT NULL, name VARCHAR(200) NOT NULL, human_error BOOLEAN NOT NULL, active BOOLEAN NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_cause_category PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.cause_category IS 'Kinds of root causes; a human error needs an answer to why it was possible.';
ALTER TABLE PUBLIC.cause_category ADD CONSTRAINT uq_cause_category_code UNIQUE (code);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('controls-004-cause-category', 'perennial', 'db/changelog/controls.yaml', NOW(), 76, '9:be39f072c9ed4905cc721b3356bc5ab9', 'createTable tableName=cause_category; addUniqueConstraint constraintName=uq_cause_category_code, tableName=cause_category', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.finding (id UUID NOT NULL, source VARCHAR(30) NOT NULL, grade VARCHAR(20) NOT NULL, title VARCHAR(500) NOT NULL, requirement_id UUID NOT NULL, control_id UUID NOT NULL, control_unit_id UUID NOT NULL, unit_id UUID NOT NULL, statement VARCHAR(20000) NOT NULL, seen VARCHAR(20000) NOT NULL, gap VARCHAR(20000) NOT NULL, raised_on date NOT NULL, raised_by UUID NOT NULL, raised_at TIMESTAMP with time zone NOT NULL, repeat_of UUID, CONSTRAINT pk_finding PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.finding IS 'A requirement that is not met, in three parts (what is required, what was seen, the gap).';
CREATE INDEX PUBLIC.ix_finding_control_requirement ON PUBLIC.finding(control_id, requirement_id);
CREATE INDEX PUBLIC.ix_finding_unit_raised_on ON PUBLIC.finding(unit_id, raised_on);
CREATE TABLE PUBLIC.finding_grade (id UUID NOT NULL, finding_id UUID NOT NULL, grade VARCHAR(20) NOT NULL, decided_by UUID NOT NULL, decided_at TIMESTAMP with time zone NOT NULL, reason VARCHAR(2000), CONSTRAINT pk_finding_grade PRIMARY KEY (id), CONSTRAINT fk_finding_grade_finding FOREIGN KEY (finding_id) REFERENCES PUBLIC.finding(id));
COMMENT ON TABLE PUBLIC.finding_grade IS 'Every grade a finding had, with who set it and why.';
CREATE INDEX PUBLIC.ix_finding_grade_finding ON PUBLIC.finding_grade(finding_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-001-finding', 'perennial', 'db/changelog/findings.yaml', NOW(), 77, '9:080ee8f3e7dd51ca9aedf1ad8749b3a2', 'createTable tableName=finding; createIndex indexName=ix_finding_control_requirement, tableName=finding; createIndex indexName=ix_finding_unit_raised_on, tableName=finding; createTable tableName=finding_grade; createIndex indexName=ix_finding_grade...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.corrective_action (case_id UUID NOT NULL, finding_id UUID NOT NULL, owner_id UUID NOT NULL, tier VARCHAR(20) NOT NULL, status VARCHAR(20) NOT NULL, attempt INT NOT NULL, control_version_before INT NOT NULL, reopens_id UUID, opened_at TIMESTAMP with time zone NOT NULL, opened_on date NOT NULL, correction VARCHAR(20000), consequences VARCHAR(20000), contained_by UUID, contained_at TIMESTAMP with time zone, implemented_on date, verified_at TIMESTAMP with time zone, verified_on date, conclusion VARCHAR(20000), closed_by UUID, outcome VARCHAR(30), ended_at TIMESTAMP with time zone, ended_on date, version BIGINT NOT NULL, CONSTRAINT pk_corrective_action PRIMARY KEY (case_id), CONSTRAINT fk_corrective_action_finding FOREIGN KEY (finding_id) REFERENCES PUBLIC.finding(id));
COMMENT ON TABLE PUBLIC.corrective_action IS 'A nonconformity on its way to verified closure; one per case. Dates (…_on) are days of the unit''s zone.';
ALTER TABLE PUBLIC.corrective_action ADD CONSTRAINT uq_corrective_action_finding UNIQUE (finding_id);
CREATE INDEX PUBLIC.ix_corrective_action_reopens ON PUBLIC.corrective_action(reopens_id);
CREATE INDEX PUBLIC.ix_corrective_action_owner ON PUBLIC.corrective_action(owner_id);
CREATE TABLE PUBLIC.corrective_attempt (case_id UUID NOT NULL, attempt INT NOT NULL, started_by VARCHAR(20) NOT NULL, started_at TIMESTAMP with time zone NOT NULL, plan_target_on date NOT NULL, accepted_at TIMESTAMP with time zone, accepted_on date, implemented_on date, soak_from date, soak_until TIMESTAMP with time zone, CONSTRAINT fk_corrective_attempt_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_attempt IS 'One round from cause to check; a further one follows a check that was not passed.';
ALTER TABLE PUBLIC.corrective_attempt ADD CONSTRAINT pk_corrective_attempt PRIMARY KEY (case_id, attempt);
CREATE INDEX PUBLIC.ix_corrective_attempt_plan_target_on ON PUBLIC.corrective_attempt(plan_target_on);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-002-corrective-action', 'perennial', 'db/changelog/findings.yaml', NOW(), 78, '9:7be8f8c93c80d88e973cd9848d39bce5', 'createTable tableName=corrective_action; addUniqueConstraint constraintName=uq_corrective_action_finding, tableName=corrective_action; createIndex indexName=ix_corrective_action_reopens, tableName=corrective_action; createIndex indexName=ix_correc...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.corrective_cause (id UUID NOT NULL, case_id UUID NOT NULL, attempt INT NOT NULL, round INT NOT NULL, method VARCHAR(20) NOT NULL, category_id UUID NOT NULL, cause VARCHAR(20000) NOT NULL, why_possible VARCHAR(20000), similar_where VARCHAR(20000) NOT NULL, similar_result VARCHAR(20000) NOT NULL, person_id UUID NOT NULL, made_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_corrective_cause PRIMARY KEY (id), CONSTRAINT fk_corrective_cause_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_cause IS 'The cause found in an attempt; a later round replaces an earlier one.';
ALTER TABLE PUBLIC.corrective_cause ADD CONSTRAINT uq_corrective_cause_case_attempt_round UNIQUE (case_id, attempt, round);
CREATE INDEX PUBLIC.ix_corrective_cause_category ON PUBLIC.corrective_cause(category_id);
CREATE TABLE PUBLIC.corrective_plan (id UUID NOT NULL, case_id UUID NOT NULL, attempt INT NOT NULL, round INT NOT NULL, measure VARCHAR(500) NOT NULL, population VARCHAR(500) NOT NULL, sample VARCHAR(500) NOT NULL, threshold VARCHAR(500) NOT NULL, soak_days INT NOT NULL, submitted_by UUID NOT NULL, submitted_at TIMESTAMP with time zone NOT NULL, decision VARCHAR(20), decision_reason VARCHAR(20000), decided_by UUID, decided_at TIMESTAMP with time zone, risk_decision VARCHAR(20), risk_reason VARCHAR(20000), risk_decided_by UUID, risk_decided_at TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_corrective_plan PRIMARY KEY (id), CONSTRAINT fk_corrective_plan_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_plan IS 'A plan with its effectiveness criterion, fixed before anything is done, and the decisions on it.';
ALTER TABLE PUBLIC.corrective_plan ADD CONSTRAINT uq_corrective_plan_case_attempt_round UNIQUE (case_id, attempt, round);
CREATE TABLE PUBLIC.corrective_action_item (id UUID NOT NULL, plan_id UUID NOT NULL, position INT NOT NULL, action_text VARCHAR(500) NOT NULL, owner_id UUID NOT NULL, due_on date NOT NULL, resources VARCHAR(500), change_kind VARCHAR(20) NOT NULL, done_text VARCHAR(20000), done_on date, done_by UUID, completed_at TIMESTAMP with time zone, control_version VARCHAR(500), version BIGINT NOT NULL, CONSTRAINT pk_corrective_action_item PRIMARY KEY (id), CONSTRAINT fk_corrective_action_item_plan FOREIGN KEY (plan_id) REFERENCES PUBLIC.corrective_plan(id));
COMMENT ON TABLE PUBLIC.corrective_action_item IS 'One action of a plan, done by its owner.';
ALTER TABLE PUBLIC.corrective_action_item ADD CONSTRAINT uq_corrective_action_item_plan_position UNIQUE (plan_id, position);
CREATE INDEX PUBLIC.ix_corrective_action_item_owner ON PUBLIC.corrective_action_item(owner_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-003-cause-and-plan', 'perennial', 'db/changelog/findings.yaml', NOW(), 79, '9:f15b8c39e667d0639535a066a4b002d9', 'createTable tableName=corrective_cause; addUniqueConstraint constraintName=uq_corrective_cause_case_attempt_round, tableName=corrective_cause; createIndex indexName=ix_corrective_cause_category, tableName=corrective_cause; createTable tableName=co...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.operating_evidence (id UUID NOT NULL, case_id UUID NOT NULL, attempt INT NOT NULL, statement VARCHAR(20000) NOT NULL, person_id UUID NOT NULL, made_at TIMESTAMP with time zone NOT NULL, outcome VARCHAR(20), CONSTRAINT pk_operating_evidence PRIMARY KEY (id), CONSTRAINT fk_operating_evidence_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.operating_evidence IS 'What the owner showed of the control at work after the fix.';
CREATE INDEX PUBLIC.ix_operating_evidence_case_attempt ON PUBLIC.operating_evidence(case_id, attempt);
CREATE TABLE PUBLIC.effectiveness_check (id UUID NOT NULL, case_id UUID NOT NULL, attempt INT NOT NULL, verifier_id UUID NOT NULL, population VARCHAR(500) NOT NULL, sample VARCHAR(500) NOT NULL, tests VARCHAR(20000) NOT NULL, result VARCHAR(20) NOT NULL, reason VARCHAR(20000) NOT NULL, checked_at TIMESTAMP with time zone NOT NULL, checked_on date NOT NULL, CONSTRAINT pk_effectiveness_check PRIMARY KEY (id), CONSTRAINT fk_effectiveness_check_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.effectiveness_check IS 'What an independent person found with a new sample.';
ALTER TABLE PUBLIC.effectiveness_check ADD CONSTRAINT uq_effectiveness_check_case_attempt UNIQUE (case_id, attempt);
CREATE INDEX PUBLIC.ix_effectiveness_check_checked_on ON PUBLIC.effectiveness_check(checked_on);
CREATE TABLE PUBLIC.corrective_update (id UUID NOT NULL, case_id UUID NOT NULL, attempt INT NOT NULL, risk_rerated VARCHAR(20) NOT NULL, risk_reason VARCHAR(20000) NOT NULL, control_change VARCHAR(20) NOT NULL, soa_change BOOLEAN NOT NULL, policy_change BOOLEAN NOT NULL, isms_change BOOLEAN NOT NULL, change_reason VARCHAR(20000) NOT NULL, lesson VARCHAR(20000) NOT NULL, person_id UUID NOT NULL, made_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_corrective_update PRIMARY KEY (id), CONSTRAINT fk_corrective_update_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_update IS 'What changed in risks, statement of applicability, policies and the management system, or why nothing did.';
CREATE INDEX PUBLIC.ix_corrective_update_case ON PUBLIC.corrective_update(case_id);
CREATE TABLE PUBLIC.corrective_evidence (record_id UUID NOT NULL, evidence_id UUID NOT NULL, case_id UUID NOT NULL, step VARCHAR(40) NOT NULL, attempt INT NOT NULL, CONSTRAINT fk_corrective_evidence_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_evidence IS 'Which files prove which record of a corrective action.';
ALTER TABLE PUBLIC.corrective_evidence ADD CONSTRAINT pk_corrective_evidence PRIMARY KEY (record_id, evidence_id);
CREATE INDEX PUBLIC.ix_corrective_evidence_case ON PUBLIC.corrective_evidence(case_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-004-proof', 'perennial', 'db/changelog/findings.yaml', NOW(), 80, '9:03a7d70864d68830d889dd597126622b', 'createTable tableName=operating_evidence; createIndex indexName=ix_operating_evidence_case_attempt, tableName=operating_evidence; createTable tableName=effectiveness_check; addUniqueConstraint constraintName=uq_effectiveness_check_case_attempt, ta...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.finding_proposal (id UUID NOT NULL, case_type VARCHAR(60) NOT NULL, step_key VARCHAR(100) NOT NULL, place VARCHAR(60) NOT NULL, quarter VARCHAR(10) NOT NULL, control_unit_id UUID, unit_id UUID NOT NULL, level INT NOT NULL, status VARCHAR(12) NOT NULL, opened_at TIMESTAMP with time zone NOT NULL, decided_by UUID, decided_at TIMESTAMP with time zone, reason VARCHAR(2000), case_id UUID, merged_into UUID, CONSTRAINT pk_finding_proposal PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.finding_proposal IS 'A finding proposed because work is late; one per obligation, place and quarter.';
COMMENT ON COLUMN PUBLIC.finding_proposal.place IS 'The control in its unit or the unit.';
COMMENT ON COLUMN PUBLIC.finding_proposal.case_id IS 'The corrective action it opened or was merged into.';
ALTER TABLE PUBLIC.finding_proposal ADD CONSTRAINT uq_finding_proposal UNIQUE (case_type, step_key, place, quarter);
CREATE INDEX PUBLIC.ix_finding_proposal_unit ON PUBLIC.finding_proposal(unit_id, status);
CREATE INDEX PUBLIC.ix_finding_proposal_case ON PUBLIC.finding_proposal(case_id);
CREATE TABLE PUBLIC.finding_proposal_item (proposal_id UUID NOT NULL, item_id UUID NOT NULL, case_id UUID NOT NULL, level INT NOT NULL, due_at TIMESTAMP with time zone, added_at TIMESTAMP with time zone NOT NULL, CONSTRAINT fk_finding_proposal_item FOREIGN KEY (proposal_id) REFERENCES PUBLIC.finding_proposal(id));
COMMENT ON TABLE PUBLIC.finding_proposal_item IS 'The late work behind a proposed finding.';
ALTER TABLE PUBLIC.finding_proposal_item ADD CONSTRAINT pk_finding_proposal_item PRIMARY KEY (proposal_id, item_id);
CREATE TABLE PUBLIC.finding_proposal_lock (name VARCHAR(20) NOT NULL, CONSTRAINT pk_finding_proposal_lock PRIMARY KEY (name));
COMMENT ON TABLE PUBLIC.finding_proposal_lock IS 'One row, held while a first proposal is made.';
INSERT INTO PUBLIC.finding_proposal_lock (name) VALUES ('proposal');
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-010-proposal', 'perennial', 'db/changelog/findings.yaml', NOW(), 81, '9:5dabdaf587ff1f60cb870a172df89117', 'createTable tableName=finding_proposal; addUniqueConstraint constraintName=uq_finding_proposal, tableName=finding_proposal; createIndex indexName=ix_finding_proposal_unit, tableName=finding_proposal; createIndex indexName=ix_finding_proposal_case,...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.corrective_recurrence (case_id UUID NOT NULL, repeats_case_id UUID NOT NULL, category_id UUID NOT NULL, found_at TIMESTAMP with time zone NOT NULL, CONSTRAINT fk_corrective_recurrence_repeats FOREIGN KEY (repeats_case_id) REFERENCES PUBLIC.corrective_action(case_id), CONSTRAINT fk_corrective_recurrence_case FOREIGN KEY (case_id) REFERENCES PUBLIC.corrective_action(case_id));
COMMENT ON TABLE PUBLIC.corrective_recurrence IS 'Which earlier nonconformities this one repeats: same control in the unit, requirement and category of cause within 12 months.';
ALTER TABLE PUBLIC.corrective_recurrence ADD CONSTRAINT pk_corrective_recurrence PRIMARY KEY (case_id, repeats_case_id);
CREATE INDEX PUBLIC.ix_corrective_recurrence_repeats ON PUBLIC.corrective_recurrence(repeats_case_id);
CREATE INDEX PUBLIC.ix_finding_control_unit ON PUBLIC.finding(control_unit_id, requirement_id, raised_on);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-020-recurrence', 'perennial', 'db/changelog/findings.yaml', NOW(), 82, '9:7057f310558758b8b45eba50c44268ad', 'createTable tableName=corrective_recurrence; addPrimaryKey constraintName=pk_corrective_recurrence, tableName=corrective_recurrence; createIndex indexName=ix_corrective_recurrence_repeats, tableName=corrective_recurrence; createIndex indexName=ix_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
update case_record set waits_until = (select t.soak_until from corrective_attempt t where t.case_id = case_record.id and t.attempt = case_record.attempt) where state = 'OPEN' and stage = 'observe' and type_key = 'corrective-action';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('findings-021-running-soaks', 'perennial', 'db/changelog/findings.yaml', NOW(), 83, '9:add3487e27a7793419fd79009ffdb8eb', 'sql', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.reconciliation_run (id UUID NOT NULL, begun_at TIMESTAMP with time zone NOT NULL, ended_at TIMESTAMP with time zone, begun_by UUID, state VARCHAR(12) NOT NULL, items BIGINT NOT NULL, tasks BIGINT NOT NULL, cases BIGINT NOT NULL, processes BIGINT NOT NULL, found BIGINT NOT NULL, CONSTRAINT pk_reconciliation_run PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.reconciliation_run IS 'When inbox, signals and engine were compared, and how much was looked at.';
COMMENT ON COLUMN PUBLIC.reconciliation_run.ended_at IS 'null while it runs';
COMMENT ON COLUMN PUBLIC.reconciliation_run.begun_by IS 'null when the product itself began it';
CREATE INDEX PUBLIC.ix_reconciliation_run_begun ON PUBLIC.reconciliation_run(begun_at);
CREATE TABLE PUBLIC.reconciliation_turn (id INT NOT NULL, lease_until TIMESTAMP with time zone, holder UUID, CONSTRAINT pk_reconciliation_turn PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.reconciliation_turn IS 'One row, so that one node compares at a time.';
COMMENT ON COLUMN PUBLIC.reconciliation_turn.lease_until IS 'by the computer''s clock; null when nobody compares';
COMMENT ON COLUMN PUBLIC.reconciliation_turn.holder IS 'the run that has it';
INSERT INTO PUBLIC.reconciliation_turn (id) VALUES (1);
CREATE TABLE PUBLIC.reconciliation_difference (id UUID NOT NULL, kind VARCHAR(40) NOT NULL, subject VARCHAR(64) NOT NULL, case_id UUID, detail VARCHAR(1000) NOT NULL, found_at TIMESTAMP with time zone NOT NULL, run_id UUID NOT NULL, CONSTRAINT pk_reconciliation_difference PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.reconciliation_difference IS 'Where inbox, signals and engine do not agree; what is repaired or gone leaves.';
COMMENT ON COLUMN PUBLIC.reconciliation_difference.subject IS 'id of the item, the engine''s task or the case';
COMMENT ON COLUMN PUBLIC.reconciliation_difference.case_id IS 'may be a case that is not there';
COMMENT ON COLUMN PUBLIC.reconciliation_difference.run_id IS 'the run that saw it last';
ALTER TABLE PUBLIC.reconciliation_difference ADD CONSTRAINT uq_reconciliation_difference UNIQUE (kind, subject);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reconciliation-001-tables', 'perennial', 'db/changelog/reconciliation.yaml', NOW(), 84, '9:23270be0476a5d2a82e4ff602effe843', 'createTable tableName=reconciliation_run; createIndex indexName=ix_reconciliation_run_begun, tableName=reconciliation_run; createTable tableName=reconciliation_turn; insert tableName=reconciliation_turn; createTable tableName=reconciliation_differ...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_pack (id UUID NOT NULL, title VARCHAR(200) NOT NULL, period_from date NOT NULL, period_to date NOT NULL, case_types VARCHAR(10000) NOT NULL, control_ids VARCHAR(10000) NOT NULL, requested_by UUID NOT NULL, requested_at TIMESTAMP with time zone NOT NULL, cases INT NOT NULL, files INT NOT NULL, state VARCHAR(12) NOT NULL, queued_at TIMESTAMP with time zone NOT NULL, lease_until TIMESTAMP with time zone, build_id UUID, builds INT NOT NULL, cases_done INT NOT NULL, files_done INT NOT NULL, ended_at TIMESTAMP with time zone, failure VARCHAR(1000), byte_size BIGINT, sha256 VARCHAR(64), CONSTRAINT pk_audit_pack PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.audit_pack IS 'A selection of cases for an auditor, frozen when it was asked for, and the file that was built from it.';
COMMENT ON COLUMN PUBLIC.audit_pack.period_to IS 'inclusive';
COMMENT ON COLUMN PUBLIC.audit_pack.case_types IS 'keys, parted by commas; empty for all';
COMMENT ON COLUMN PUBLIC.audit_pack.control_ids IS 'ids, parted by commas; empty for all';
COMMENT ON COLUMN PUBLIC.audit_pack.requested_at IS 'business time';
COMMENT ON COLUMN PUBLIC.audit_pack.files IS 'pieces of evidence';
COMMENT ON COLUMN PUBLIC.audit_pack.state IS 'WAITING, BUILDING, DONE, FAILED';
COMMENT ON COLUMN PUBLIC.audit_pack.queued_at IS 'system time';
COMMENT ON COLUMN PUBLIC.audit_pack.lease_until IS 'system time; who builds it says it again while they live';
COMMENT ON COLUMN PUBLIC.audit_pack.build_id IS 'the build that counts; pieces of others are leftovers';
COMMENT ON COLUMN PUBLIC.audit_pack.builds IS 'how often it was begun since it was asked for or retried';
COMMENT ON COLUMN PUBLIC.audit_pack.ended_at IS 'system time';
COMMENT ON COLUMN PUBLIC.audit_pack.failure IS 'why it failed; null unless it did';
CREATE INDEX PUBLIC.ix_audit_pack_state ON PUBLIC.audit_pack(state, queued_at);
CREATE TABLE PUBLIC.audit_pack_unit (pack_id UUID NOT NULL, unit_id UUID NOT NULL, CONSTRAINT fk_audit_pack_unit_pack FOREIGN KEY (pack_id) REFERENCES PUBLIC.audit_pack(id));
COMMENT ON TABLE PUBLIC.audit_pack_unit IS 'The units it was asked for, each with those below it.';
ALTER TABLE PUBLIC.audit_pack_unit ADD CONSTRAINT pk_audit_pack_unit PRIMARY KEY (pack_id, unit_id);
CREATE TABLE PUBLIC.audit_pack_case (pack_id UUID NOT NULL, case_id UUID NOT NULL, CONSTRAINT fk_audit_pack_case_pack FOREIGN KEY (pack_id) REFERENCES PUBLIC.audit_pack(id));
ALTER TABLE PUBLIC.audit_pack_case ADD CONSTRAINT pk_audit_pack_case PRIMARY KEY (pack_id, case_id);
CREATE TABLE PUBLIC.audit_pack_evidence (pack_id UUID NOT NULL, evidence_id UUID NOT NULL, case_id UUID NOT NULL, CONSTRAINT fk_audit_pack_evidence_pack FOREIGN KEY (pack_id) REFERENCES PUBLIC.audit_pack(id));
ALTER TABLE PUBLIC.audit_pack_evidence ADD CONSTRAINT pk_audit_pack_evidence PRIMARY KEY (pack_id, evidence_id);
CREATE INDEX PUBLIC.ix_audit_pack_evidence_case ON PUBLIC.audit_pack_evidence(pack_id, case_id);
CREATE TABLE PUBLIC.audit_pack_chunk (pack_id UUID NOT NULL, build_id UUID NOT NULL, chunk_no INT NOT NULL, bytes VARBINARY(1048576) NOT NULL, CONSTRAINT fk_audit_pack_chunk_pack FOREIGN KEY (pack_id) REFERENCES PUBLIC.audit_pack(id));
COMMENT ON TABLE PUBLIC.audit_pack_chunk IS 'The bytes of the file in order, 1 MiB each but the last.';
ALTER TABLE PUBLIC.audit_pack_chunk ADD CONSTRAINT pk_audit_pack_chunk PRIMARY KEY (pack_id, build_id, chunk_no);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reporting-001-audit-pack', 'perennial', 'db/changelog/reporting.yaml', NOW(), 85, '9:740e3b34b18ae7baa2c814793b696cf9', 'createTable tableName=audit_pack; createIndex indexName=ix_audit_pack_state, tableName=audit_pack; createTable tableName=audit_pack_unit; addPrimaryKey constraintName=pk_audit_pack_unit, tableName=audit_pack_unit; createTable tableName=audit_pack_...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
ALTER TABLE PUBLIC.audit_pack ADD manifest_sha256 VARCHAR(64);
ALTER TABLE PUBLIC.audit_pack ADD deleted_at TIMESTAMP with time zone;
ALTER TABLE PUBLIC.audit_pack ADD deleted_by UUID;
COMMENT ON COLUMN PUBLIC.audit_pack.deleted_at IS 'business time; null unless somebody deleted it';
COMMENT ON COLUMN PUBLIC.audit_pack.state IS 'WAITING, BUILDING, DONE, FAILED, EXPIRED, DELETED';
CREATE INDEX PUBLIC.ix_audit_pack_requested_by ON PUBLIC.audit_pack(requested_by);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reporting-030-removal', 'perennial', 'db/changelog/reporting.yaml', NOW(), 86, '9:7e07a7cf8d9446e28bca754c25f68760', 'addColumn tableName=audit_pack; setColumnRemarks columnName=state, tableName=audit_pack; createIndex indexName=ix_audit_pack_requested_by, tableName=audit_pack', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_seat (id UUID NOT NULL, person_id UUID NOT NULL, unit_id UUID NOT NULL, from_on date NOT NULL, until_on date NOT NULL, valid_from TIMESTAMP with time zone NOT NULL, valid_until TIMESTAMP with time zone NOT NULL, opened_by UUID NOT NULL, opened_at TIMESTAMP with time zone NOT NULL, ended_by UUID, ended_at TIMESTAMP with time zone, end_reason VARCHAR(2000), expired BOOLEAN NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_audit_seat PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.audit_seat IS 'Times in which people from outside read audit packs. Instants are business time.';
COMMENT ON COLUMN PUBLIC.audit_seat.unit_id IS 'whose auditors read of it in the trail';
COMMENT ON COLUMN PUBLIC.audit_seat.until_on IS 'the last day';
COMMENT ON COLUMN PUBLIC.audit_seat.valid_until IS 'the first moment after the last day';
COMMENT ON COLUMN PUBLIC.audit_seat.ended_at IS 'null while it was not ended early';
COMMENT ON COLUMN PUBLIC.audit_seat.expired IS 'Whether the trail says that the time is over.';
CREATE INDEX PUBLIC.ix_audit_seat_person ON PUBLIC.audit_seat(person_id);
CREATE TABLE PUBLIC.audit_seat_pack (seat_id UUID NOT NULL, pack_id UUID NOT NULL);
COMMENT ON TABLE PUBLIC.audit_seat_pack IS 'Which packs a seat covers.';
ALTER TABLE PUBLIC.audit_seat_pack ADD CONSTRAINT pk_audit_seat_pack PRIMARY KEY (seat_id, pack_id);
ALTER TABLE PUBLIC.audit_seat_pack ADD CONSTRAINT fk_audit_seat_pack_seat FOREIGN KEY (seat_id) REFERENCES PUBLIC.audit_seat (id);
CREATE INDEX PUBLIC.ix_audit_seat_pack_pack ON PUBLIC.audit_seat_pack(pack_id);
CREATE TABLE PUBLIC.audit_seat_reading (person_id UUID NOT NULL, kind VARCHAR(30) NOT NULL, record_id UUID NOT NULL, read_on date NOT NULL);
COMMENT ON TABLE PUBLIC.audit_seat_reading IS 'What somebody on a seat read on which day (UTC), so that the trail says it once.';
ALTER TABLE PUBLIC.audit_seat_reading ADD CONSTRAINT pk_audit_seat_reading PRIMARY KEY (person_id, kind, record_id, read_on);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('seats-001-seat', 'perennial', 'db/changelog/seats.yaml', NOW(), 87, '9:84291bb1b77e82eee9bb56991ba4e2dd', 'createTable tableName=audit_seat; createIndex indexName=ix_audit_seat_person, tableName=audit_seat; createTable tableName=audit_seat_pack; addPrimaryKey constraintName=pk_audit_seat_pack, tableName=audit_seat_pack; addForeignKeyConstraint baseTabl...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.audit_sample (id UUID NOT NULL, pack_id UUID NOT NULL, population VARCHAR(10) NOT NULL, type_key VARCHAR(100), unit_id UUID, control_unit_id UUID, filter_words VARCHAR(1000) NOT NULL, seed VARCHAR(64) NOT NULL, algorithm VARCHAR(30) NOT NULL, population_size INT NOT NULL, population_digest CHAR(64) NOT NULL, size INT NOT NULL, drawn_by UUID NOT NULL, drawn_at TIMESTAMP with time zone NOT NULL, CONSTRAINT pk_audit_sample PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.audit_sample IS 'Random samples of audit packs. Rows are added and never changed.';
COMMENT ON COLUMN PUBLIC.audit_sample.type_key IS 'case type that narrowed the population';
COMMENT ON COLUMN PUBLIC.audit_sample.unit_id IS 'unit that narrowed the population';
COMMENT ON COLUMN PUBLIC.audit_sample.control_unit_id IS 'control in a unit that narrowed the population';
COMMENT ON COLUMN PUBLIC.audit_sample.filter_words IS 'what narrowed the population as it was called then';
COMMENT ON COLUMN PUBLIC.audit_sample.drawn_at IS 'business time';
CREATE INDEX PUBLIC.ix_audit_sample_pack ON PUBLIC.audit_sample(pack_id);
CREATE TABLE PUBLIC.audit_sample_item (sample_id UUID NOT NULL, pos INT NOT NULL, order_key CHAR(64) NOT NULL, record_id UUID NOT NULL, case_id UUID, label VARCHAR(300) NOT NULL, detail VARCHAR(500) NOT NULL);
COMMENT ON TABLE PUBLIC.audit_sample_item IS 'The population of a sample in the order of the draw; the first ones are the sample.';
ALTER TABLE PUBLIC.audit_sample_item ADD CONSTRAINT pk_audit_sample_item PRIMARY KEY (sample_id, pos);
ALTER TABLE PUBLIC.audit_sample_item ADD CONSTRAINT fk_audit_sample_item_sample FOREIGN KEY (sample_id) REFERENCES PUBLIC.audit_sample (id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('seats-002-sample', 'perennial', 'db/changelog/seats.yaml', NOW(), 88, '9:9f78d1915ac833e52a2bd4894f7ecf8c', 'createTable tableName=audit_sample; createIndex indexName=ix_audit_sample_pack, tableName=audit_sample; createTable tableName=audit_sample_item; addPrimaryKey constraintName=pk_audit_sample_item, tableName=audit_sample_item; addForeignKeyConstrain...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.retention_setting (id INT NOT NULL, version BIGINT NOT NULL, CONSTRAINT pk_retention_setting PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.retention_setting IS 'One row, also the lock under which runs are put together.';
INSERT INTO PUBLIC.retention_setting (id, version) VALUES (1, 0);
CREATE TABLE PUBLIC.retention_years (type_key VARCHAR(60) NOT NULL, years INT NOT NULL, CONSTRAINT pk_retention_years PRIMARY KEY (type_key));
COMMENT ON TABLE PUBLIC.retention_years IS 'Where the organisation keeps cases of a type longer than the type itself says.';
CREATE TABLE PUBLIC.legal_hold (id UUID NOT NULL, case_id UUID NOT NULL, unit_id UUID NOT NULL, reason VARCHAR(2000) NOT NULL, until_on date, set_by UUID NOT NULL, set_at TIMESTAMP with time zone NOT NULL, lifted_by UUID, lifted_at TIMESTAMP with time zone, lift_reason VARCHAR(2000), version BIGINT NOT NULL, CONSTRAINT pk_legal_hold PRIMARY KEY (id), CONSTRAINT fk_legal_hold_case FOREIGN KEY (case_id) REFERENCES PUBLIC.case_record(id));
COMMENT ON TABLE PUBLIC.legal_hold IS 'Why a case is kept whatever its time; without a last day until somebody lifts it.';
COMMENT ON COLUMN PUBLIC.legal_hold.until_on IS 'last day; null for until it is lifted';
CREATE INDEX PUBLIC.ix_legal_hold_case ON PUBLIC.legal_hold(case_id);
CREATE INDEX PUBLIC.ix_legal_hold_unit ON PUBLIC.legal_hold(unit_id, set_at);
CREATE TABLE PUBLIC.deletion_run (id UUID NOT NULL, unit_id UUID NOT NULL, state VARCHAR(12) NOT NULL, proposed_by UUID NOT NULL, proposed_at TIMESTAMP with time zone NOT NULL, decided_by UUID, decided_at TIMESTAMP with time zone, reason VARCHAR(2000), ended_at TIMESTAMP with time zone, version BIGINT NOT NULL, CONSTRAINT pk_deletion_run PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.deletion_run IS 'A list of cases whose time is over, proposed by one person and decided on by another.';
COMMENT ON COLUMN PUBLIC.deletion_run.unit_id IS 'the unit it covers, with those below';
CREATE INDEX PUBLIC.ix_deletion_run_unit ON PUBLIC.deletion_run(unit_id, proposed_at);
CREATE INDEX PUBLIC.ix_deletion_run_state ON PUBLIC.deletion_run(state);
CREATE TABLE PUBLIC.deletion_run_case (run_id UUID NOT NULL, position INT NOT NULL, case_id UUID NOT NULL, number VARCHAR(30) NOT NULL, title VARCHAR(500), type_key VARCHAR(60) NOT NULL, unit_id UUID NOT NULL, closed_at TIMESTAMP with time zone NOT NULL, due_on date NOT NULL, rule VARCHAR(200) NOT NULL, files INT NOT NULL, records INT NOT NULL, bytes BIGINT NOT NULL, state VARCHAR(12) NOT NULL, note VARCHAR(2000), done_at TIMESTAMP with time zone, CONSTRAINT fk_deletion_run_case_run FOREIGN KEY (run_id) REFERENCES PUBLIC.deletion_run(id));
COMMENT ON TABLE PUBLIC.deletion_run_case IS 'The cases of a run as they were listed; those that were deleted keep their number, not their title.';
COMMENT ON COLUMN PUBLIC.deletion_run_case.position IS 'newest first, so that who goes on with a case or cites it goes before it';
COMMENT ON COLUMN PUBLIC.deletion_run_case.title IS 'null once it is deleted';
COMMENT ON COLUMN PUBLIC.deletion_run_case.note IS 'why it was left out or kept after all';
ALTER TABLE PUBLIC.deletion_run_case ADD CONSTRAINT pk_deletion_run_case PRIMARY KEY (run_id, position);
ALTER TABLE PUBLIC.deletion_run_case ADD CONSTRAINT uq_deletion_run_case UNIQUE (run_id, case_id);
CREATE INDEX PUBLIC.ix_deletion_run_case_case ON PUBLIC.deletion_run_case(case_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('retention-001-tables', 'perennial', 'db/changelog/retention.yaml', NOW(), 89, '9:eb35a9585b4d127188e5833d6f5b61ae', 'createTable tableName=retention_setting; insert tableName=retention_setting; createTable tableName=retention_years; createTable tableName=legal_hold; createIndex indexName=ix_legal_hold_case, tableName=legal_hold; createIndex indexName=ix_legal_ho...', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE INDEX PUBLIC.ix_audit_pack_case_case ON PUBLIC.audit_pack_case(case_id);
CREATE INDEX PUBLIC.ix_audit_pack_evidence_of_case ON PUBLIC.audit_pack_evidence(case_id);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('retention-002-cases-of-packs', 'perennial', 'db/changelog/retention.yaml', NOW(), 90, '9:c7f70279d72c9a1216a9ab09ae814699', 'createIndex indexName=ix_audit_pack_case_case, tableName=audit_pack_case; createIndex indexName=ix_audit_pack_evidence_of_case, tableName=audit_pack_evidence', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.person_erasure (id UUID NOT NULL, person_id UUID NOT NULL, unit_id UUID NOT NULL, state VARCHAR(12) NOT NULL, reason VARCHAR(2000) NOT NULL, proposed_by UUID NOT NULL, proposed_at TIMESTAMP with time zone NOT NULL, decided_by UUID, decided_at TIMESTAMP with time zone, decision_reason VARCHAR(2000), version BIGINT NOT NULL, CONSTRAINT pk_person_erasure PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.person_erasure IS 'That the name of somebody who left goes, proposed by one person and decided on by another. Nothing here has the name.';
CREATE INDEX PUBLIC.ix_person_erasure_person ON PUBLIC.person_erasure(person_id);
CREATE INDEX PUBLIC.ix_person_erasure_unit ON PUBLIC.person_erasure(unit_id, proposed_at);
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('retention-030-person-erasure', 'perennial', 'db/changelog/retention.yaml', NOW(), 91, '9:b39400863f5574bb394cce9780883b77', 'createTable tableName=person_erasure; createIndex indexName=ix_person_erasure_person, tableName=person_erasure; createIndex indexName=ix_person_erasure_unit, tableName=person_erasure', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
CREATE TABLE PUBLIC.demo_clock (id INT NOT NULL, offset_millis BIGINT NOT NULL, CONSTRAINT pk_demo_clock PRIMARY KEY (id));
COMMENT ON TABLE PUBLIC.demo_clock IS 'How far the time machine moved the business clock; empty outside the demo.';
INSERT INTO PUBLIC.DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('demo-001-clock', 'perennial', 'db/changelog/demo.yaml', NOW(), 92, '9:71835e5ea5bde422299b28ee7522ddd8', 'createTable tableName=demo_clock', '', 'EXECUTED', NULL, NULL, '4.33.0', '0000000000');
